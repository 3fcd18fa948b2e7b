import { checkSickReport } from '../absence/check-report.ts'
import { merges } from '../absence/gap.ts'
import { linkPeriods } from '../absence/linked-absence.ts'
import type { AbsenceCaseId } from '../ids.ts'
import { day, type PlainDate } from '../plain-date.ts'
import type { Role } from '../privacy/role.ts'
import { asPeriod, type CaseFacts, type EmploymentFacts, periodsOf } from '../request-facts.ts'
import { err, ok, type Result } from '../result.ts'
import type { EmployerSettings } from '../settings/employer-settings.ts'
import type { ReportSickInput } from './report-sick.schema.ts'
import type { SickReportError } from './sick-report.errors.ts'

export interface OpenSickReportFacts {
  today: PlainDate
  role: Role
  employment: EmploymentFacts
  window: EmployerSettings['reportingWindow']
}

export interface OpenedSickReport {
  status: 'accepted' | 'needsConfirmation'
  firstDay: PlainDate
  /** The case that this report continues (P-15), or null when it opens a new one. */
  continues: { id: AbsenceCaseId; version: number; shiftDays: number } | null
  /** The newest case that the decision has seen: the store refuses when another has come since. */
  newestSeen: AbsenceCaseId | null
}

/** in its order, then the hours of S-066, then which case it belongs to. */
export function openSickReport(
  input: Pick<ReportSickInput, 'firstDay' | 'workedHoursOnFirstDay'>,
  facts: OpenSickReportFacts,
): Result<OpenedSickReport, SickReportError> {
  const firstDay = day(input.firstDay)
  const { employment } = facts
  const checked = checkSickReport(firstDay, {
    today: facts.today,
    role: facts.role,
    employmentFirstDay: day(employment.firstDay),
    employmentLastDay: employment.lastDay === null ? null : day(employment.lastDay),
    periods: periodsOf(employment),
    window: facts.window,
  })
  if (checked.outcome === 'rejected') return err(checked.error)

  const scheduled = employment.scheduleHours[firstDay.dayOfWeek - 1] ?? 0
  if (input.workedHoursOnFirstDay > scheduled) return err({ code: 'sick_report.hours_above_schedule', scheduled })

  const [newest] = employment.cases
  return ok({
    status: checked.outcome,
    firstDay,
    continues: newest ? continued(newest, firstDay) : null,
    newestSeen: newest?.id ?? null,
  })
}

/** The four-week rule against the latest period; the shift is the sum of all gaps of the case. */
function continued(newest: CaseFacts, firstDay: PlainDate): OpenedSickReport['continues'] {
  const periods = (newest.periods ?? []).map(asPeriod)
  const last = periods.at(-1)
  if (!last?.recoveryDate || !merges(last.recoveryDate, firstDay)) return null
  const linked = linkPeriods([...periods, { firstDay, recoveryDate: null }])
  if (!linked.ok) return null
  return { id: newest.id, version: newest.version, shiftDays: linked.value.cases.at(-1)?.shiftDays ?? 0 }
}
