import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../plain-date.ts'
import { easter } from './easter.ts'

export const holidayNames = [
  'newYear',
  'goodFriday',
  'easterMonday',
  'kingsDay',
  'liberationDay',
  'ascensionDay',
  'whitMonday',
  'christmasDay',
  'boxingDay',
] as const

export type HolidayName = (typeof holidayNames)[number]

export interface PublicHoliday {
  readonly date: PlainDate
  /** Two when they fall on one date, such as Ascension Day on 5 May 2016. */
  readonly names: readonly HolidayName[]
}

/** 27 April, or the Saturday before when the 27th is a Sunday. */
export function kingsDay(year: number): PlainDate {
  const date = on(year, 4, 27)
  return date.dayOfWeek === sunday ? date.subtract({ days: 1 }) : date
}

/** Algemene termijnenwet 3: sorted, each date once. */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  const known = byYear.get(year)
  if (known) return known

  const dates = datesOf(year)
  const byDate = new Map<string, PublicHoliday>()
  for (const name of holidayNames) {
    const date = dates[name]
    const same = byDate.get(`${date}`)
    byDate.set(`${date}`, { date, names: [...(same?.names ?? []), name] })
  }
  const sorted = [...byDate.values()].sort((a, b) => Temporal.PlainDate.compare(a.date, b.date))
  byYear.set(year, sorted)
  return sorted
}

/** The names of the holidays on a date; none on an ordinary day. */
export function holidaysOn(date: PlainDate): readonly HolidayName[] {
  return publicHolidays(date.year).find((holiday) => holiday.date.equals(date))?.names ?? []
}

function datesOf(year: number): Record<HolidayName, PlainDate> {
  const sunday = easter(year)
  return {
    newYear: on(year, 1, 1),
    goodFriday: sunday.subtract({ days: 2 }),
    easterMonday: sunday.add({ days: 1 }),
    kingsDay: kingsDay(year),
    liberationDay: on(year, 5, 5),
    ascensionDay: sunday.add({ days: 39 }),
    whitMonday: sunday.add({ days: 50 }),
    christmasDay: on(year, 12, 25),
    boxingDay: on(year, 12, 26),
  }
}

const sunday = 7
const on = (year: number, month: number, day: number): PlainDate => Temporal.PlainDate.from({ year, month, day })
const byYear = new Map<number, readonly PublicHoliday[]>()
