import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from './contrast.ts'
import { brandColours } from './theme.ts'
import { defaultBranding, palettes, type Tone, tokenPairs } from './tokens.ts'

const css = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8')

describe.each(['light', 'dark'] as const)('UX-L6 the %s palette', (tone) => {
  test.each(tokenPairs)('$front on $ground reaches $ratio', ({ front, ground, ratio }) => {
    expect(contrast(palettes[tone][front], palettes[tone][ground])).toBeGreaterThanOrEqual(ratio)
  })

  test('stands in the stylesheet with the same values', () => {
    const expected = { ...palettes[tone], ...brandColours(defaultBranding, tone) }
    for (const block of blocks(tone)) expect(block).toMatchObject(expected)
  })
})

test('UX-L6 dark is written twice, once for the system and once for the own choice', () => {
  expect(blocks('dark')).toHaveLength(2)
})

/** Every rule that sets `--paper`, sorted by the tone its selector names. */
function blocks(tone: Tone): Record<string, string>[] {
  const rules = [...css.matchAll(/(:root[^{]*)\{([^{}]*--paper:[^{}]*)\}/g)]
  return rules
    .filter(([, selector]) => (selector?.trim() === ':root') === (tone === 'light'))
    .map(([, , body]) =>
      Object.fromEntries(
        [...(body ?? '').matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
      ),
    )
}
