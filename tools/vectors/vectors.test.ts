import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { asked, subsetEqual } from './compare.ts'
import { parseVectors } from './parse-vectors.ts'
import { runVector } from './run-vector.ts'
import type { Vector } from './vector.ts'

const file = new URL('../../packages/core/test-data/vectors.json', import.meta.url)

/** Areas that also prove a requirement of the portal. */
const requirementOf: Record<string, string> = { gap: 'S-115 ', compound: 'S-115 ', validation: 'S-114 ' }

const titled = parseVectors(readFileSync(file, 'utf8')).map((vector): [string, Vector] => [
  `${requirementOf[vector.area] ?? ''}${vector.rule} ${vector.id} ${vector.note}`,
  vector,
])

test.each(titled)('%s', (_title, vector) => {
  const got = runVector(vector)
  if (!subsetEqual(vector.expected, got)) expect(asked(vector.expected, got)).toEqual(vector.expected)
  expect(subsetEqual(vector.expected, got)).toBe(true)
})

test('a vector of an unknown area is a fault of the file', () => {
  const vector = { id: 'X1', area: 'tarot', rule: '', input: {}, expected: {}, note: '' }
  expect(() => runVector(vector)).toThrow('Vector X1: unknown area "tarot"')
})

test('a vector with a day that does not exist names the vector and the key', () => {
  const vector = { id: 'X2', area: 'gap', rule: '', input: { recoveryDate: '2026-02-30' }, expected: {}, note: '' }
  expect(() => runVector(vector)).toThrow('Vector X2: input.recoveryDate: 2026-02-30 is no day of the calendar')
})

test.each([
  ['no JSON', '{', 'The file is not JSON'],
  ['no array', '{}', 'no JSON array'],
  ['a vector without input', '[{"id":"X3","area":"gap","rule":"","expected":{}}]', 'Vector X3: input'],
])('a file with %s is refused', (_title, text, message) => {
  expect(() => parseVectors(text)).toThrow(message)
})

test('only the keys that are expected count, and a number of another value is a miss', () => {
  expect(subsetEqual({ a: 5, b: { c: [1] } }, { a: 5.0, b: { c: [1], d: 2 }, e: 3 })).toBe(true)
  expect(subsetEqual({ a: 5 }, { a: 6 })).toBe(false)
  expect(subsetEqual({ a: [1] }, { a: [1, 2] })).toBe(false)
})
