import fc from 'fast-check'
import { expect, test } from 'vitest'
import { teaserOf } from './teaser.ts'

test('S-089 a short note is shown whole', () => {
  expect(teaserOf('Wij hebben gebeld.')).toBeNull()
  expect(teaserOf('x'.repeat(200))).toBeNull()
})

test('S-089 a long note is cut between two words at about 160 characters', () => {
  const words = 'Wij hebben samen gekeken naar je werk. '.repeat(12)
  const teaser = teaserOf(words) ?? ''
  expect(teaser.length).toBeLessThanOrEqual(163)
  expect(teaser).toMatch(/\p{L} …$/u)
  expect(words.startsWith(teaser.replace(' …', ''))).toBe(true)
})

test('S-089 any text is shown whole or cut, never longer and never through the middle of a symbol', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 150, maxLength: 400 }), (text) => {
      const teaser = teaserOf(text)
      if (teaser === null) return
      expect([...teaser].length).toBeLessThanOrEqual(162)
      expect(/\p{Surrogate}/u.test(teaser)).toBe(false)
    }),
  )
})
