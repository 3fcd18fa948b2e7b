import { daysBetween, isAfter, isBefore, type PlainDate } from '../plain-date.ts'
import type { Role } from '../privacy/role.ts'
import type { AbsencePeriod } from './absence-period.ts'
import {
  earliestDay,
  isLate,
  isTooFarAhead,
  isTooFarBack,
  latestDay,
  type ReportingWindow,
} from './reporting-window.ts'

export type SickReportRejection =
  | { readonly code: 'sick_report.not_employed'; readonly firstDay: string }
  | { readonly code: 'sick_report.already_open'; readonly firstDay: string }
  | { readonly code: 'sick_report.overlaps'; readonly recoveryDate: string }
  | { readonly code: 'sick_report.too_far_ahead'; readonly latest: string }
  | { readonly code: 'sick_report.too_far_back'; readonly earliest: string }

export type RecoveryReportRejection =
  | { readonly code: 'recovery_report.no_open_absence' }
  | { readonly code: 'recovery_report.not_after_first_day'; readonly firstDay: string }
  | { readonly code: 'recovery_report.too_far_ahead'; readonly latest: string }

/** accepted with a reason from the fixed list, once the manager has confirmed it. */
export type LateSickReport = { readonly code: 'sick_report.late'; readonly daysLate: number }

export type Checked<Rejection, Question = never> =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'needsConfirmation'; readonly question: Question }
  | { readonly outcome: 'rejected'; readonly error: Rejection }

export interface ReportFacts {
  readonly today: PlainDate
  /** The chosen role of the person who reports. */
  readonly role: Role
  readonly employmentFirstDay: PlainDate
  readonly employmentLastDay: PlainDate | null
  /** Every period of this employment, withdrawn ones left out. */
  readonly periods: readonly AbsencePeriod[]
  readonly window: ReportingWindow
}

/** for a sick report, in the order of the table; S-110, S-114. */
export function checkSickReport(firstDay: PlainDate, facts: ReportFacts): Checked<SickReportRejection, LateSickReport> {
  const { today, window, periods } = facts

  if (!isEmployedOn(firstDay, facts)) return rejected({ code: 'sick_report.not_employed', firstDay: `${firstDay}` })

  const open = openPeriod(periods)
  if (open) return rejected({ code: 'sick_report.already_open', firstDay: `${open.firstDay}` })

  const met = periods.find(({ recoveryDate }) => recoveryDate !== null && isAfter(recoveryDate, firstDay))
  if (met) return rejected({ code: 'sick_report.overlaps', recoveryDate: `${met.recoveryDate}` })

  if (isTooFarAhead(firstDay, today, window))
    return rejected({ code: 'sick_report.too_far_ahead', latest: `${latestDay(today, window)}` })

  if (isTooFarBack(firstDay, today, window) && facts.role !== 'employerCaseworker')
    return rejected({ code: 'sick_report.too_far_back', earliest: `${earliestDay(today, window)}` })

  if (isLate(firstDay, today, window) && facts.role === 'employee')
    return {
      outcome: 'needsConfirmation',
      question: { code: 'sick_report.late', daysLate: daysBetween(firstDay, today) },
    }
  return { outcome: 'accepted' }
}

/** for a recovery report; S-101. "Not ill after all" is a withdrawal, so the first sick day itself is refused. */
export function checkRecoveryReport(
  recoveryDate: PlainDate,
  facts: Pick<ReportFacts, 'today' | 'periods' | 'window'>,
): Checked<RecoveryReportRejection> {
  const open = openPeriod(facts.periods)
  if (!open) return rejected({ code: 'recovery_report.no_open_absence' })

  if (!isAfter(recoveryDate, open.firstDay))
    return rejected({ code: 'recovery_report.not_after_first_day', firstDay: `${open.firstDay}` })

  if (isTooFarAhead(recoveryDate, facts.today, facts.window))
    return rejected({ code: 'recovery_report.too_far_ahead', latest: `${latestDay(facts.today, facts.window)}` })

  return { outcome: 'accepted' }
}

const rejected = <Rejection>(error: Rejection): { readonly outcome: 'rejected'; readonly error: Rejection } => ({
  outcome: 'rejected',
  error,
})

const openPeriod = (periods: readonly AbsencePeriod[]): AbsencePeriod | undefined =>
  periods.find((period) => period.recoveryDate === null)

const isEmployedOn = (date: PlainDate, facts: ReportFacts): boolean =>
  !isBefore(date, facts.employmentFirstDay) &&
  (facts.employmentLastDay === null || !isAfter(date, facts.employmentLastDay))
