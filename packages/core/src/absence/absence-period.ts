import { isAfter, isBefore, type PlainDate } from '../plain-date.ts'
import { err, ok, type Result } from '../result.ts'

/** One uninterrupted period `[firstDay, recoveryDate)`; null is still running. */
export interface AbsencePeriod {
  readonly firstDay: PlainDate
  readonly recoveryDate: PlainDate | null
  /** The physician's answer of, on the period after the leave; null or absent is not answered. */
  readonly sameCauseAsBeforeLeave?: boolean | null
}

/** Pregnancy and maternity leave, from the first up to and including the last day (WAZO 3:1). */
export interface MaternityLeave {
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
}

export type AbsencePeriodsError =
  | { readonly code: 'absence_periods.recovery_not_after_first_day'; readonly firstDay: string }
  | { readonly code: 'absence_periods.overlap'; readonly firstDay: string }

/** The periods in order, or the contradiction in them: intervals of one employment never overlap. */
export function inOrder<P extends AbsencePeriod>(periods: readonly P[]): Result<P[], AbsencePeriodsError> {
  const sorted = periods.toSorted((a, b) =>
    isBefore(a.firstDay, b.firstDay) ? -1 : isAfter(a.firstDay, b.firstDay) ? 1 : 0,
  )
  for (const [index, period] of sorted.entries()) {
    const { firstDay, recoveryDate } = period
    if (recoveryDate !== null && !isAfter(recoveryDate, firstDay))
      return err({ code: 'absence_periods.recovery_not_after_first_day', firstDay: `${firstDay}` })

    const next = sorted[index + 1]
    if (next && (recoveryDate === null || isAfter(recoveryDate, next.firstDay)))
      return err({ code: 'absence_periods.overlap', firstDay: `${next.firstDay}` })
  }
  return ok(sorted)
}
