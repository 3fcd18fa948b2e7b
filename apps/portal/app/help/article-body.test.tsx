import { readdirSync, readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../server/manual.ts'
import { ArticleBody } from './article-body.tsx'

const html = (text: string) => renderToStaticMarkup(<ArticleBody text={text} />)
const folder = new URL('../../../../docs/manual/', import.meta.url)
const files = ['nl', 'en'].flatMap((locale) =>
  readdirSync(new URL(`${locale}/`, folder)).map((name) => `${locale}/${name}`),
)

describe('an article of the manual', () => {
  test('S-006 headings carry the ids that the links of the manual name', () => {
    expect(html('## 1. Account registreren vanaf uitnodiging')).toBe(
      '<h2 id="1-account-registreren-vanaf-uitnodiging">1. Account registreren vanaf uitnodiging</h2>',
    )
  })

  test.each(files)('S-006 every link inside %s has its heading, and nothing is left as raw Markdown', (file) => {
    const page = html(parseArticle(readFileSync(new URL(file, folder), 'utf8'), file).body)
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`)
    expect(page).not.toMatch(/\*\*|\]\(|^\|/m)
  })

  test('a table names its rows and carries the words of its columns', () => {
    const page = html('| Soort | Wat? |\n| --- | --- |\n| Acties | Een **taak** |')
    expect(page).toContain('<th scope="row">Acties</th><td data-label="Wat?">Een <strong>taak</strong></td>')
  })

  test('SEC-W2 HTML and foreign links stay words', () => {
    expect(html('<script>alert(1)</script>')).not.toContain('<script')
    expect(html('[a](javascript:alert(1)) [b](https://example.com) [c](//example.com)')).not.toContain('href')
  })
})
