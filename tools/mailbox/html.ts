/** Markup that is known to be safe. Only `html` makes it, so a plain string can never be taken for one. */
export class Markup {
  constructor(readonly source: string) {}
}

type Part = string | number | Markup | null | readonly Part[]

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

/** Template tag: everything put in is escaped unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((done, text, index) => done + asSource(parts[index - 1] ?? null) + text))
}

function asSource(part: Part): string {
  if (part === null) return ''
  if (part instanceof Markup) return part.source
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  return part.map(asSource).join('')
}
