import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { parseBirthDate } from './birth-date.ts'

const today = Temporal.PlainDate.from('2026-11-24')

test.each([
  ['07-03-1985', '1985-03-07'],
  [' 07-03-1985 ', '1985-03-07'],
  ['29-02-2000', '2000-02-29'],
  ['24-11-2026', '2026-11-24'],
  ['01-01-1900', '1900-01-01'],
])('S-025 %j is a birth date', (typed, day) => {
  expect(`${parseBirthDate(typed, today)}`).toBe(day)
})

test.each([
  ['the order of a database', '1985-03-07'],
  ['slashes and a short year', '7/3/85'],
  ['a day that does not exist', '31-02-1985'],
  ['29 February in an ordinary year', '29-02-1985'],
  ['1900, which was no leap year', '29-02-1900'],
  ['one digit for the day', '7-03-1985'],
  ['one digit for the month', '07-3-1985'],
  ['a thirteenth month', '07-13-1985'],
  ['day zero', '00-03-1985'],
  ['tomorrow', '25-11-2026'],
  ['a year before 1900', '31-12-1899'],
  ['words behind it', '07-03-1985 geboren'],
  ['digits of another script', '٠٧-٠٣-١٩٨٥'],
  ['nothing', ''],
])('S-025 refuses %s', (_title, typed) => {
  expect(parseBirthDate(typed, today)).toBeNull()
})

test('S-025 every day since 1900 is read back as it was written', () => {
  const first = Temporal.PlainDate.from('1900-01-01')
  const days = first.until(today, { largestUnit: 'days' }).days
  fc.assert(
    fc.property(fc.integer({ min: 0, max: days }), (offset) => {
      const day = first.add({ days: offset })
      const typed = `${day}`.split('-').reverse().join('-')
      expect(parseBirthDate(typed, today)?.equals(day)).toBe(true)
    }),
  )
})
