import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseArticle, readManual } from '../../server/manual.ts'
import { articlesWithTag, bySection, findArticles, tagSlug } from './find-articles.ts'

const manual = readManual(fileURLToPath(new URL('../../../../docs/manual', import.meta.url)))
const slugs = (query: string) => findArticles(manual.nl, query).map(({ slug }) => slug)
const instruction = 'instructie-voor-de-werknemer'

describe('the help centre', () => {
  test.each([
    ['werknemerportaal', instruction],
    ['werknemersportaal', instruction],
    ['Werknemers portaal', instruction],
    ['verzuimdossier', 'verzuim-dossier'],
    ['Verzuim dossier', 'verzuim-dossier'],
    ['verzuim-dossier', 'verzuim-dossier'],
    ['HERSTELCODE', 'herstelcode'],
    ['sms', 'sms-instellen'],
  ])('S-008 P-11 a search for %j finds %s', (query, slug) => {
    expect(slugs(query)).toContain(slug)
  })

  test('S-008 each tag of an article leads to a list that holds it', () => {
    for (const articles of [manual.nl, manual.en])
      for (const { slug, tags } of articles)
        for (const tag of tags)
          expect(articlesWithTag(articles, tagSlug(tag)).map((found) => found.slug)).toContain(slug)
  })

  test('a word in the title comes before the same word in the text', () => {
    expect(slugs('hersteld melden')[0]).toBe('hersteld-melden')
  })

  test.each(['', '   ', '!?', 'zzzzqqq', "' or 1=1"])('a search for %j finds nothing', (query) => {
    expect(slugs(query)).toEqual([])
  })

  test('every article stands in one section, the instruction in the first', () => {
    const sections = bySection(manual.nl)
    expect(sections[0]?.articles.map(({ slug }) => slug)).toContain(instruction)
    expect(sections.flatMap(({ articles }) => articles)).toHaveLength(manual.nl.length)
  })

  test('an article without a whole head stops the start', () => {
    expect(() => parseArticle('---\nslug: x\n---\ntext', 'nl/x.md')).toThrow(/nl\/x.md lacks "title"/)
  })
})
