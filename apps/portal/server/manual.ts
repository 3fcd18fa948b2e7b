import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locale, locales } from '@beterschap/i18n/locale'

export interface Article {
  slug: string
  title: string
  section: string
  tags: readonly string[]
  /** ISO day. */
  updated: string
  /** Markdown without its head. */
  body: string
}

/** The employee manual in each language, as docs/manual holds it. */
export type Manual = Readonly<Record<Locale, readonly Article[]>>

/** Reads all articles once; a file without a whole head stops the start, for its page could not be shown. */
export function readManual(folder: string): Manual {
  const articles = (locale: Locale): Article[] =>
    readdirSync(join(folder, locale))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => parseArticle(readFileSync(join(folder, locale, name), 'utf8'), `${locale}/${name}`))
  return Object.fromEntries(locales.map((locale) => [locale, articles(locale)])) as unknown as Manual
}

export function parseArticle(text: string, name: string): Article {
  const [, head, body] = /^---\s*\n([\s\S]*?)\n---\s*\n([\s\S]*)$/.exec(text) ?? []
  const fields = new Map(
    (head ?? '').split('\n').flatMap((line) => {
      const at = line.indexOf(': ')
      return at > 0 ? [[line.slice(0, at), line.slice(at + 2).trim()] as const] : []
    }),
  )
  const field = (key: string): string => {
    const value = fields.get(key)
    if (!value) throw new Error(`The manual article ${name} lacks "${key}" in its head.`)
    return value
  }
  return {
    slug: field('slug'),
    title: field('title'),
    section: field('section'),
    tags: field('tags').split(/,\s*/),
    updated: field('updated'),
    body: (body ?? '').trim(),
  }
}
