import { expect, test } from 'vitest'
import { day } from '../plain-date.ts'
import { caseClock, week42Deadline } from './case-clock.ts'
import { lawOffsets } from './law-offsets.ts'
import { selectLaw } from './select-law.ts'

const reform = lawOffsets.flatMap((row) =>
  row.term === 'WVP-07.nominal'
    ? [
        { ...row, validTo: '2027-12-31' },
        { ...row, offsetDays: 350, validFrom: '2028-01-01' },
      ]
    : [row],
)

test('R-0.5 a case keeps the law of its first sick day, also when the term falls after a change', () => {
  const nominal = (firstDay: string) => {
    const clock = caseClock([{ from: day(firstDay), until: null }], undefined, reform)
    return clock.ok ? `${week42Deadline(clock.value).nominal}` : clock.error.code
  }
  expect(nominal('2027-12-31')).toBe('2028-10-20')
  expect(nominal('2028-01-01')).toBe('2028-12-16')
})

test('R-0.5 a first sick day before the known law is a typed error', () => {
  expect(selectLaw(day('2003-12-31'))).toEqual({
    ok: false,
    error: { code: 'law.unknown_version', firstDay: '2003-12-31' },
  })
  expect(selectLaw(day('2004-01-01')).ok).toBe(true)
})

test('R-0.5 a hole in the rows is a typed error, never a silent old value', () => {
  const withHole = lawOffsets.map((row) => (row.term === 'WVP-07.nominal' ? { ...row, validTo: '2025-12-31' } : row))
  expect(selectLaw(day('2026-01-01'), withHole).ok).toBe(false)
})

test('R-0.5 every row names its source, and no term has two rows on one day', () => {
  expect(lawOffsets.every((row) => row.source.length > 0)).toBe(true)
  expect(new Set(lawOffsets.map((row) => row.term)).size).toBe(lawOffsets.length)
})
