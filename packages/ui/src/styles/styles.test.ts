import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

/** The sheet with its parts in place, as the build makes it. */
const whole = (name: string) =>
  read(name).replace(/@import "(.*)";/g, (_line, part: string) => read(part).replace(/\/\*[\s\S]*?\*\//g, ''))

describe.each(['./portal.css', './console.css'])('%s', (name) => {
  const css = whole(name)

  test('fits into 9 kB before anything is squeezed out of it', () => {
    expect(gzipSync(css).byteLength).toBeLessThanOrEqual(9 * 1024)
  })

  test('UX-G4 uses logical properties only, so that it mirrors by itself', () => {
    expect(
      css.match(/(?:margin|padding|border)-(?:left|right|top|bottom)|^\s*(?:left|right|width|height):/gm),
    ).toBeNull()
    expect(css).not.toMatch(/text-align:\s*(?:left|right)|float:/)
  })

  test('UX-L7 respects less motion, more contrast, system colours and paper', () => {
    for (const wish of ['prefers-reduced-motion', 'prefers-contrast', 'forced-colors', '@media print'])
      expect(css).toContain(wish)
  })

  test('loads nothing from elsewhere', () => {
    const addresses = [...css.matchAll(/url\("?([^")]*)/g)].map(([, address]) => address)
    expect(addresses.filter((address) => !address?.startsWith('/assets/'))).toEqual([])
  })
})
