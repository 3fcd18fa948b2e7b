import type { Letter, Letterhead } from './letter.ts'

/** Complete by itself: everything that the HTML says, in the same order (UX-E2). */
export function renderText(letter: Letter, head: Letterhead): string {
  const { greeting, lead, fact, button, more, footer } = letter
  const blocks = [
    greeting,
    ...lead,
    fact && `${fact.label} ${fact.value}`,
    button && `${button.label}:\n${button.url}`,
    ...more,
    ['--', head.name, head.postalName === head.name ? '' : head.postalName, ...footer].filter(Boolean).join('\n'),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}
