import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { parsePlainDateInput } from './plain-date-input.ts'

const typed = (day: string, month = '', year = '') => ({ day, month, year })
const read = (day: string, month = '', year = '') => {
  const parsed = parsePlainDateInput(typed(day, month, year))
  return parsed.ok ? `${parsed.value}` : parsed.error.map(({ part, error }) => `${part} ${error.code}`)
}

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => Temporal.PlainDate.from(date.toISOString().slice(0, 10)))

const monthWords = [
  ['jan', 'Januari', 'january'],
  ['feb', 'FEBRUARI', 'february'],
  ['mrt', 'maart', 'march', 'mrt.'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'augustus', 'august'],
  ['sep', 'sept.', 'september'],
  ['okt', 'oktober', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
]

describe('a typed date', () => {
  test('UX-D3 every real day is read back, however its parts are written', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(), fc.boolean(), (date, choice, padded) => {
        const words = monthWords[date.month - 1] ?? []
        const month = [`${date.month}`, `${date.month}`.padStart(2, '0'), ...words]
        const day = padded ? ` ${`${date.day}`.padStart(2, '0')} ` : `${date.day}`
        expect(read(day, month[choice % month.length], `${date.year}`)).toBe(`${date}`)
      }),
    )
  })

  test('UX-D3 a whole date in the day field is split, whatever stands between its parts', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('-', '/', '.', ' ', ' - '), (date, between) => {
        expect(read([date.day, date.month, date.year].join(between))).toBe(`${date}`)
        expect(read(`${date}`)).toBe(`${date}`)
      }),
    )
  })

  test('UX-D3 whatever is typed, the answer is a real day or names a part', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
        const parsed = parsePlainDateInput(typed(day, month, year))
        if (!parsed.ok) expect(parsed.error.length).toBeGreaterThan(0)
      }),
    )
  })

  test.each([
    ['23 november 2026', '', '', '2026-11-23'],
    ['29', '2', '2028', '2028-02-29'],
    ['31', '1', '2026', '2026-01-31'],
  ])('UX-D3 %j %j %j is %s', (day, month, year, expected) => {
    expect(read(day, month, year)).toBe(expected)
  })

  test.each([
    ['', '', '', ['day form.date_missing']],
    ['32', '3', '2026', ['day form.date_day']],
    ['27', '13', '2026', ['month form.date_month']],
    ['27', 'ma', '2026', ['month form.date_month']],
    ['27', '', '2026', ['month form.date_month']],
    ['27', '3', '26', ['year form.date_year']],
    ['27', 'x', '26', ['month form.date_month', 'year form.date_year']],
    ['31', '2', '2026', ['day form.date_not_real']],
    ['29', '2', '2026', ['day form.date_not_real']],
    ['23-11-26', '', '', ['year form.date_year']],
    ['23-11-2026', '11', '2026', ['day form.date_day']],
  ])('UX-D4 %j %j %j marks only the wrong part', (day, month, year, expected) => {
    expect(read(day, month, year)).toEqual(expected)
  })
})
