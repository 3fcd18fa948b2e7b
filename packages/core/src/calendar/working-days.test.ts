import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, daysBetween, isBefore } from '../plain-date.ts'
import { atwExtend } from './atw-extend.ts'
import { easter } from './easter.ts'
import { kingsDay, publicHolidays } from './public-holidays.ts'
import {
  addWorkingDays,
  calAtw,
  calWork,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workCalendar,
} from './working-days.ts'

const anyDay = fc.integer({ min: 0, max: 9000 }).map((days) => day('2014-01-01').add({ days }))

test('R-6.1.1 Easter is a Sunday between 22 March and 25 April of every year', () => {
  for (let year = 1900; year <= 2199; year++) {
    const sunday = easter(year)
    expect(sunday.dayOfWeek).toBe(7)
    expect(isBefore(sunday, day(`${year}-03-22`)) || isBefore(day(`${year}-04-25`), sunday)).toBe(false)
  }
})

test('R-6.1.2 R-6.1.3 holidays on one date are listed once, and King’s Day is never on a Sunday', () => {
  expect(publicHolidays(2016).filter((holiday) => `${holiday.date}` === '2016-05-05')).toHaveLength(1)
  expect(publicHolidays(2016)).toHaveLength(8)
  for (let year = 2014; year <= 2100; year++) expect(kingsDay(year).dayOfWeek).not.toBe(7)
})

test('R-6.1.3 5 May on Ascension Day is free, although Liberation Day is worked', () => {
  expect(isWorkingDay(calWork, day('2016-05-05'))).toBe(false)
})

test('R-6.1.4 an employer can keep Good Friday and Liberation Day free', () => {
  const calendar = workCalendar({ freeHolidays: ['goodFriday', 'liberationDay'] })
  expect(isWorkingDay(calendar, day('2026-04-03'))).toBe(false)
  expect(isWorkingDay(calendar, day('2026-05-05'))).toBe(false)
  expect(isWorkingDay(calWork, day('2026-04-03'))).toBe(true)
})

test('R-6.3.1 the nearest working days enclose a day and are working days', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(calWork, calAtw), (date, calendar) => {
      const next = nextWorkingDay(calendar, date)
      const previous = previousWorkingDay(calendar, date)
      expect(isWorkingDay(calendar, next) && isWorkingDay(calendar, previous)).toBe(true)
      expect(daysBetween(previous, date) >= 0 && daysBetween(date, next) >= 0).toBe(true)
      expect(isWorkingDay(calendar, date)).toBe(next.equals(date) && previous.equals(date))
    }),
    { numRuns: 200 },
  )
})

test('R-6.3.1 working days added and taken off again end on the same working day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 30 }), (date, count) => {
      const start = nextWorkingDay(calWork, date)
      expect(`${addWorkingDays(calWork, addWorkingDays(calWork, start, count), -count)}`).toBe(`${start}`)
    }),
    { numRuns: 100 },
  )
})

test('R-6.2.1 a term under the act ends on a day that is not free and holds two of them', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 3, max: 12 }), (event, length) => {
      const end = event.add({ days: length })
      const extended = atwExtend(end, event)
      let open = 0
      for (let date = event.add({ days: 1 }); !isBefore(extended, date); date = date.add({ days: 1 }))
        if (isWorkingDay(calAtw, date)) open++
      expect(isWorkingDay(calAtw, extended)).toBe(true)
      expect(open).toBeGreaterThanOrEqual(2)
      expect(isBefore(extended, end)).toBe(false)
      // Nothing between the old and the new end could have served.
      for (let date = end; isBefore(date, extended); date = date.add({ days: 1 }))
        if (isWorkingDay(calAtw, date)) expect(open).toBe(2)
    }),
    { numRuns: 200 },
  )
})

test('R-6.2.1 a term of two days does not get the two-day test', () => {
  expect(`${atwExtend(day('2026-04-04'), day('2026-04-02'))}`).toBe('2026-04-07')
  expect(`${atwExtend(day('2026-04-07'), day('2026-04-02'))}`).toBe('2026-04-08')
})
