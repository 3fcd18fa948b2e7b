import { isAfter, isBefore, type PlainDate } from '../plain-date.ts'
import { type SickSpan, sickDaysUpTo } from './sick-timeline.ts'

/** What a day number is counted in: a linked case, or any list of sick spans. */
export interface CountedCase {
  readonly spans: readonly SickSpan[]
}

/** the number of sick days up to and including `date`; null on a day that is not a sick day of the case. */
export function dayNo(absenceCase: CountedCase, date: PlainDate): number | null {
  return isSickOn(absenceCase, date) ? sickDaysUpTo(absenceCase.spans, date) : null
}

/** sickness weeks count from the first sick day, never from Monday. */
export function weekNo(absenceCase: CountedCase, date: PlainDate): number | null {
  const number = dayNo(absenceCase, date)
  return number === null ? null : weekOfDay(number)
}

export const weekOfDay = (dayNumber: number): number => Math.floor((dayNumber - 1) / 7) + 1

export function isSickOn({ spans }: CountedCase, date: PlainDate): boolean {
  return spans.some(({ from, until }) => !isBefore(date, from) && (until === null || isAfter(until, date)))
}

/** Sick days so far, also asked on a recovered day between two periods. */
export const sickDays = ({ spans }: CountedCase, upTo: PlainDate): number => sickDaysUpTo(spans, upTo)

/** The case that started last on or before a date, or null. */
export function caseOn<C extends { readonly firstDay: PlainDate }>(cases: readonly C[], date: PlainDate): C | null {
  return cases.findLast((found) => !isAfter(found.firstDay, date)) ?? null
}
