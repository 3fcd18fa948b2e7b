import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const languages = ['nl', 'en'] as const
const folder = new URL('./', import.meta.url)
const slugs = readdirSync(new URL('nl/', folder)).map((name) => name.replace('.md', ''))

type Article = { fields: Record<string, string>; body: string }

function article(language: string, slug: string): Article {
  const text = readFileSync(new URL(`${language}/${slug}.md`, folder), 'utf8')
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  const fields = head.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])
  return { fields: Object.fromEntries(fields), body }
}

/** The id that a heading gets on the page: small letters, digits and hyphens. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')

/** Running text by sentence, without tables, marks and addresses. */
function sentences(body: string): string[] {
  return body
    .split('\n')
    .filter((line) => !line.startsWith('|') && !line.startsWith('#'))
    .map((line) => line.replace(/\]\([^)]*\)/g, '').replace(/^[\s>]*([-*]|\d+\.)?\s*/, ''))
    .flatMap((line) => line.split(/(?<=[.?:])\s+/))
    .filter((sentence) => /\p{L}/u.test(sentence))
}

const words = (sentence: string) => sentence.split(/\s+/).length

test('the manual holds the same articles in both languages', () => {
  expect(readdirSync(new URL('en/', folder)).map((name) => name.replace('.md', ''))).toEqual(slugs)
  expect(slugs).toHaveLength(14)
})

describe.each(languages)('in %s', (language) => {
  test.each(slugs)('%s has a complete head', (slug) => {
    const { fields, body } = article(language, slug)
    expect(fields.slug).toBe(slug)
    for (const field of ['title', 'section', 'tags']) expect(fields[field]).toMatch(/\p{L}/u)
    expect(fields.updated).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(body).not.toMatch(/^# /m)
  })

  test.each(slugs)('S-005 S-011 every link of %s leads to something', (slug) => {
    const { body } = article(language, slug)
    const anchors = [...body.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchor(heading ?? ''))
    for (const [, target = ''] of body.matchAll(/\]\(([^)]*)\)/g)) {
      if (target.startsWith('#')) expect(anchors).toContain(target.slice(1))
      else expect(['/status', ...slugs.map((known) => `/help/${known}`)]).toContain(target)
    }
  })

  test.each(slugs)('UX-W1 %s is written in short sentences', (slug) => {
    const counts = sentences(article(language, slug).body).map(words)
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThanOrEqual(15)
    expect(Math.max(...counts)).toBeLessThanOrEqual(20)
  })

  test('S-006 the five subjects of the instruction equal its five headings, in number and order', () => {
    const { body } = article(language, 'instructie-voor-de-werknemer')
    const listed = [...body.matchAll(/^(\d)\. \[(.*)\]\(#(.*)\)$/gm)].map(([, number, title]) => `${number}. ${title}`)
    const headings = [...body.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)
    expect(listed).toHaveLength(5)
    expect(listed).toEqual(headings)
  })

  test('S-008 the instruction is found by each of its tags', () => {
    expect(article(language, 'instructie-voor-de-werknemer').fields.tags?.split(', ')).toEqual([
      'werknemerportaal',
      'werknemersportaal',
      'dossierinzicht',
      'dossier',
      'inloggen',
      'instructie',
      'medewerker',
      'medewerkers',
      'portaal',
      'applicatie',
      'werknemersapp',
      'app',
      'werknemer',
    ])
  })
})

test('S-006 the Dutch subjects bear the names of the instruction', () => {
  const { body } = article('nl', 'instructie-voor-de-werknemer')
  expect([...body.matchAll(/^## \d\. (.*)$/gm)].map(([, heading]) => heading)).toEqual([
    'Account registreren vanaf uitnodiging',
    'Tweefactorauthenticatie instellen',
    'Dashboard en ziek melden',
    'Dossiers',
    'Hersteld melden',
  ])
})
