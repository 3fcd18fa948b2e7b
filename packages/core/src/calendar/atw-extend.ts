import { daysBetween, type PlainDate } from '../plain-date.ts'
import { calAtw, isWorkingDay, nextWorkingDay } from './working-days.ts'

/**
 * Algemene termijnenwet 1-2: a term of an act that ends on a free day ends on the next day that is not free, and
 * a term of three days or more holds at least two days that are not free, counted from the day after the event.
 * Only for terms under that act: lists those that never move.
 */
export function atwExtend(end: PlainDate, eventDay?: PlainDate): PlainDate {
  let extended = nextWorkingDay(calAtw, end)
  if (eventDay === undefined || daysBetween(eventDay, end) < 3) return extended

  while (workingDaysAfter(eventDay, extended) < 2) extended = nextWorkingDay(calAtw, extended.add({ days: 1 }))
  return extended
}

/** Counts no further than two: more makes no difference to the term. */
function workingDaysAfter(eventDay: PlainDate, end: PlainDate): number {
  let count = 0
  for (let date = end; daysBetween(eventDay, date) > 0 && count < 2; date = date.subtract({ days: 1 }))
    if (isWorkingDay(calAtw, date)) count++
  return count
}
