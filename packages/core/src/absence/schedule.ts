import { isAfter, isBefore, type PlainDate } from '../plain-date.ts'

/** The employee's own working days. */
export interface Schedule {
  isScheduled(date: PlainDate): boolean
}

export interface ContractWeek {
  /** 1 (Monday) to 7 (Sunday). */
  readonly workdays: readonly number[]
  /** Public holidays that the employer keeps free, and other days not scheduled although their weekday is. */
  readonly freeDates?: readonly PlainDate[]
}

export interface Roster {
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
  readonly workingDays: readonly PlainDate[]
}

/** The contract weekdays minus the days kept free: the fallback when there is no roster. */
export function contractSchedule({ workdays, freeDates = [] }: ContractWeek): Schedule {
  const weekdays = new Set(workdays)
  const free = new Set(freeDates.map(String))
  return { isScheduled: (date) => weekdays.has(date.dayOfWeek) && !free.has(`${date}`) }
}

/** The roster goes first; outside the days it covers, the contract week answers. */
export function rosterSchedule(roster: Roster, fallback: Schedule): Schedule {
  const working = new Set(roster.workingDays.map(String))
  const covers = (date: PlainDate) => !isBefore(date, roster.firstDay) && !isAfter(date, roster.lastDay)
  return { isScheduled: (date) => (covers(date) ? working.has(`${date}`) : fallback.isScheduled(date)) }
}
