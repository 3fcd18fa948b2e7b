const LONG = 200
const SHOWN = 160

/** The beginning of a long text, cut between two words; null when the whole of it is short enough to show (S-089). */
export function teaserOf(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim()
  const symbols = [...line]
  if (symbols.length <= LONG) return null
  const start = symbols.slice(0, SHOWN + 1).join('')
  const lastSpace = start.lastIndexOf(' ')
  const cut = lastSpace > SHOWN / 2 ? start.slice(0, lastSpace) : symbols.slice(0, SHOWN).join('')
  return `${cut.replace(/[\s.,;:–-]+$/u, '')} …`
}
