import type { Article } from '../../server/manual.ts'

/** Small letters, no accents; both spellings of the portal's name are one word (P-11). */
const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('werknemersportaal', 'werknemerportaal')

const words = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
/** `Verzuim dossier` and `Verzuimdossier` look the same without what stands between the words. */
const squeezed = (text: string): string => words(text).join('')

/** Dutch joins words: `code` is found in `herstelcode`. Short words are found whole, or everything would match. */
const holds = (text: string, word: string): boolean =>
  word.length < 3 ? words(text).includes(word) : plain(text).includes(word)

/** S-008, P-11: articles that hold every word, those with it in the title first, then in a tag, then in the text. */
export function findArticles(articles: readonly Article[], query: string): Article[] {
  const asked = words(query)
  if (!asked.length) return []
  const whole = asked.join('')
  const rank = ({ title, tags, body }: Article): number => {
    const places = [[title], tags, [body]]
    const isIn = (texts: readonly string[]): boolean =>
      texts.some((text) => squeezed(text).includes(whole)) ||
      asked.every((word) => texts.some((text) => holds(text, word)))
    const place = places.findIndex(isIn)
    return place < 0 && isIn(places.flat()) ? places.length : place
  }
  return articles
    .map((article) => ({ article, place: rank(article) }))
    .filter(({ place }) => place >= 0)
    .toSorted((a, b) => a.place - b.place)
    .map(({ article }) => article)
}

/** A tag as part of an address: `verzuim dossier` is `verzuim-dossier`. */
export const tagSlug = (tag: string): string => words(tag).join('-')

export const articlesWithTag = (articles: readonly Article[], slug: string): Article[] =>
  articles.filter(({ tags }) => tags.some((tag) => tagSlug(tag) === slug))

/** Articles by section, in the order in which a new employee needs them: the instruction's section first. */
export function bySection(articles: readonly Article[]): { section: string; articles: Article[] }[] {
  const first = articles.find(({ slug }) => slug === 'instructie-voor-de-werknemer')?.section
  const sections = [...new Set([...(first ? [first] : []), ...articles.map(({ section }) => section)])]
  return sections.map((section) => ({ section, articles: articles.filter((article) => article.section === section) }))
}
