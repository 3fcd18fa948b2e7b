import { sickDaysUpTo } from '../absence/sick-timeline.ts'
import type { PlainDate } from '../plain-date.ts'
import type { CaseClock } from './case-clock.ts'

export interface ExitReport {
  /** Last day of employment minus D0, less the recovered days. */
  readonly daysBetween: number
  /** A re-integration report must be ready on the last day of employment. */
  readonly exitReportRequired: boolean
  /** The report to UWV is due on the last day itself and is never moved; an earlier 42nd-week notice does not replace it. */
  readonly reportToUwvOn: PlainDate
}

/** ZW 38(2): employment ends while ill. An own-risk bearer ZW needs no re-integration report. */
export function sickAtEndOfEmployment(
  clock: CaseClock,
  employmentLastDay: PlainDate,
  employer: { readonly ownRiskZw: boolean } = { ownRiskZw: false },
): ExitReport {
  const daysBetween = sickDaysUpTo(clock.spans, employmentLastDay) - 1
  const isLong = daysBetween >= clock.law['exitReport.fromDays']
  return { daysBetween, exitReportRequired: isLong && !employer.ownRiskZw, reportToUwvOn: employmentLastDay }
}
