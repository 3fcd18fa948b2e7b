import { daysBetween, isAfter, isBefore, type PlainDate } from '../plain-date.ts'

/** The days `[from, until)`. */
export interface Interval {
  readonly from: PlainDate
  readonly until: PlainDate
}

/** How days are counted: whole calendar days, or 360-day years where a branch reports so. */
export type DayCount = (from: PlainDate, until: PlainDate) => number

export const calendarDays: DayCount = daysBetween

/** Twelve months of thirty days; the 31st counts with the 30th. */
export const days360: DayCount = (from, until) => day360(until) - day360(from)

export function intersection(a: Interval, b: Interval): Interval | null {
  const from = isAfter(a.from, b.from) ? a.from : b.from
  const until = isBefore(a.until, b.until) ? a.until : b.until
  return isBefore(from, until) ? { from, until } : null
}

/** What is left of the intervals outside `hole`. */
export function without(intervals: readonly Interval[], hole: Interval): Interval[] {
  return intervals.flatMap((interval) => {
    const met = intersection(interval, hole)
    if (!met) return [interval]
    const sides = [
      { from: interval.from, until: met.from },
      { from: met.until, until: interval.until },
    ]
    return sides.filter((side) => isBefore(side.from, side.until))
  })
}

/** A first and a last day, both included, as an interval. */
export const inclusive = (firstDay: PlainDate, lastDay: PlainDate): Interval => ({
  from: firstDay,
  until: lastDay.add({ days: 1 }),
})

/** days of an absence inside a report period; a running absence counts up to its end. */
export function overlapDays(
  absence: { readonly firstDay: PlainDate; readonly recoveryDate: PlainDate | null },
  period: { readonly firstDay: PlainDate; readonly lastDay: PlainDate },
): number {
  const window = inclusive(period.firstDay, period.lastDay)
  const met = intersection({ from: absence.firstDay, until: absence.recoveryDate ?? window.until }, window)
  return met ? daysBetween(met.from, met.until) : 0
}

const day360 = (date: PlainDate): number => 360 * date.year + 30 * date.month + Math.min(date.day, 30)
