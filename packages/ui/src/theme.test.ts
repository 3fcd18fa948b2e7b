import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, nearestPassing } from './contrast.ts'
import { brandColours, themeCss } from './theme.ts'
import { palettes } from './tokens.ts'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe.each(['light', 'dark'] as const)('an employer colour in the %s tone', (tone) => {
  test('UX-M16 is corrected until text, links and focus ring can be seen, whatever was chosen', () => {
    const { paper, surface, sunken } = palettes[tone]
    fc.assert(
      fc.property(hex, (primary) => {
        const colours = brandColours({ primary }, tone)
        expect(contrast(colours['brand-ink'], colours.brand)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(colours['brand-ink'], colours['brand-hover'])).toBeGreaterThanOrEqual(4.5)
        for (const ground of [paper, surface, sunken]) {
          expect(contrast(colours.link, ground)).toBeGreaterThanOrEqual(4.5)
          expect(contrast(colours.focus, ground)).toBeGreaterThanOrEqual(3)
          expect(contrast(colours['brand-edge'], ground)).toBeGreaterThanOrEqual(3)
          expect(contrast(colours['header-line'], ground)).toBeGreaterThanOrEqual(3)
        }
      }),
      { numRuns: 150 },
    )
  })
})

test('UX-M16 a colour that already passes stays as it was chosen', () => {
  expect(brandColours({ primary: '#1F5D78' }, 'light')).toMatchObject({ brand: '#1f5d78', link: '#1f5d78' })
})

test('UX-M16 a yellow button keeps its yellow and gets dark ink and a visible edge', () => {
  const colours = brandColours({ primary: '#ffd400' }, 'light')
  expect(colours.brand).toBe('#ffd400')
  expect(colours['brand-ink']).toBe('#14181d')
  expect(colours['brand-edge']).not.toBe('#ffd400')
})

test('UX-M17 the theme holds custom properties only, for both tones', () => {
  const css = themeCss({ primary: '#8a1c4a', secondary: '#00a0a0' })
  expect(css).toMatch(/^@media screen\{:root\{--brand:#8a1c4a;/)
  const declarations = css.match(/[^{};\n]+:[^{};\n]+(?=[;}])/g) ?? []
  expect(declarations).toHaveLength(21)
  for (const declaration of declarations) expect(declaration).toMatch(/^--[a-z-]+:#[0-9a-f]{6}$/)
  expect(css).toContain(':root[data-theme=dark]{')
  expect(css.match(/--header-line:/g)).toHaveLength(3)
})

test.each(['red', '#fff', '#12345g', '#123456;}body{display:none', 'url(x)', ''])(
  'UX-M17 %j is refused as a colour',
  (primary) => {
    expect(() => themeCss({ primary })).toThrow(TypeError)
  },
)

test('demands that contradict each other have no answer', () => {
  const demands = [
    { against: '#ffffff', ratio: 10 },
    { against: '#000000', ratio: 10 },
  ]
  expect(nearestPassing('#777777', demands)).toBeNull()
})
