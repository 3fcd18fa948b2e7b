import type { PlainDate } from '../plain-date.ts'
import { err, ok, type Result } from '../result.ts'
import type { Schedule } from './schedule.ts'

export type FirstDayError = { readonly code: 'schedule.no_working_day'; readonly illFrom: string }

/** No contract leaves a longer hole between two working days; beyond it the schedule is taken to be wrong. */
const longestSearchDays = 366

/**
 * R-2.1.1-R-2.1.3, ZW 29(3): the first scheduled day on which illness kept the employee from working. Stopping half-way
 * makes that day the first sick day; only a completed shift moves it to the next scheduled one.
 */
export function firstDayOfIncapacity(
  illFrom: PlainDate,
  schedule: Schedule,
  shiftCompleted = false,
): Result<PlainDate, FirstDayError> {
  let candidate = shiftCompleted ? illFrom.add({ days: 1 }) : illFrom
  for (let tried = 0; tried < longestSearchDays; tried++) {
    if (schedule.isScheduled(candidate)) return ok(candidate)
    candidate = candidate.add({ days: 1 })
  }
  return err({ code: 'schedule.no_working_day', illFrom: `${illFrom}` })
}
