import type { PlainDate } from '../plain-date.ts'
import { equatedDays } from './equated-days.ts'
import { type HolidayName, holidayNames, holidaysOn } from './public-holidays.ts'

/** which days are free. Saturday and Sunday always are. */
export interface Calendar {
  readonly freeHolidays: ReadonlySet<HolidayName>
  readonly equatedDaysAreFree: boolean
}

/** Terms in acts: every public holiday and the equated days are free. */
export const calAtw: Calendar = { freeHolidays: new Set(holidayNames), equatedDaysAreFree: true }

/** Working days of the product: Good Friday and 5 May are worked unless the employer keeps them free. */
export const calWork: Calendar = workCalendar({ freeHolidays: [] })

export function workCalendar(employer: {
  readonly freeHolidays: readonly ('goodFriday' | 'liberationDay')[]
}): Calendar {
  const worked = new Set<HolidayName>(['goodFriday', 'liberationDay'])
  for (const name of employer.freeHolidays) worked.delete(name)
  return { freeHolidays: new Set(holidayNames.filter((name) => !worked.has(name))), equatedDaysAreFree: false }
}

/** When two holidays fall on one date it is free if either is free. */
export function isWorkingDay(calendar: Calendar, date: PlainDate): boolean {
  if (date.dayOfWeek >= saturday) return false
  if (calendar.equatedDaysAreFree && equatedDays.has(`${date}`)) return false
  return !holidaysOn(date).some((name) => calendar.freeHolidays.has(name))
}

/** the day itself when it is a working day. */
export const nextWorkingDay = (calendar: Calendar, date: PlainDate): PlainDate => seek(calendar, date, 1)
export const previousWorkingDay = (calendar: Calendar, date: PlainDate): PlainDate => seek(calendar, date, -1)

/** `count` working days after the date, the date itself not counted. */
export function addWorkingDays(calendar: Calendar, date: PlainDate, count: number): PlainDate {
  const step = count < 0 ? -1 : 1
  let result = date
  for (let left = Math.abs(count); left > 0; left--) result = seek(calendar, result.add({ days: step }), step)
  return result
}

function seek(calendar: Calendar, from: PlainDate, step: 1 | -1): PlainDate {
  let date = from
  while (!isWorkingDay(calendar, date)) date = date.add({ days: step })
  return date
}

const saturday = 6
