import { checkRecoveryReport, type RecoveryReportRejection } from '../absence/check-report.ts'
import type { Grant } from '../grant.ts'
import type { EmployeeId } from '../ids.ts'
import { day, isAfter, type PlainDate } from '../plain-date.ts'
import { recorded, type SaveAnswer } from '../recorded-event.ts'
import { referenceOf } from '../reference.ts'
import { type EmploymentFacts, periodsOf } from '../request-facts.ts'
import { err, ok, type Result } from '../result.ts'
import type { EmployerSettings } from '../settings/employer-settings.ts'
import type { RecoveryReportStore } from './ports.ts'
import type { ReportRecoveryInput } from './report-recovery.schema.ts'

export type RecoveryReportError =
  | RecoveryReportRejection
  | { code: 'recovery_report.switched_off' }
  | { code: 'request.key_reused' }
  | { code: 'request.facts_changed' }

export interface ReportRecoveryDeps {
  recoveryReports: RecoveryReportStore
  newId(): string
  fingerprint(input: object): string
}

/**
 * Hersteld melden: the day on which work was fully resumed. Today or earlier closes the case at once; a day
 * ahead is kept and closes it at the start of that day (S-103).
 */
export async function reportRecovery(
  deps: ReportRecoveryDeps,
  grant: Grant<'recoveryReport.create', { employeeId: EmployeeId }>,
  input: ReportRecoveryInput,
  facts: {
    today: PlainDate
    employment: EmploymentFacts
    window: EmployerSettings['reportingWindow']
    authorName: string
  },
): Promise<Result<{ recoveryReportId: string; reference: string }, RecoveryReportError>> {
  const { employeeId } = grant.subject
  const { key, ...asked } = input
  const recoveryDate = day(input.recoveryDate)
  const checked = checkRecoveryReport(recoveryDate, {
    today: facts.today,
    periods: periodsOf(facts.employment),
    window: facts.window,
  })
  const running = facts.employment.cases.find((found) =>
    (found.periods ?? []).some((period) => period.recoveryDate === null),
  )
  const open = running?.periods?.find((period) => period.recoveryDate === null)
  const id = deps.newId()
  const answer = { recoveryReportId: id, reference: referenceOf('H', id) }
  const once = { key, route: 'recoveryReport.create', requestHash: deps.fingerprint(asked), answer }
  if (checked.outcome === 'rejected' || !running || !open) {
    // A second press finds the case closed: the first one's answer is the answer (S-102).
    const error: RecoveryReportError =
      checked.outcome === 'rejected' ? checked.error : { code: 'recovery_report.no_open_absence' }
    return answered(await deps.recoveryReports.earlierAnswer(grant, once)) ?? err(error)
  }
  const saved = await deps.recoveryReports.save(grant, {
    report: { id, caseId: running.id, employeeId, reference: answer.reference, recoveryDate: `${recoveryDate}` },
    periodId: open.id,
    version: running.version,
    closesNow: !isAfter(recoveryDate, facts.today),
    entry: { id: deps.newId(), authorName: facts.authorName, authorRole: grant.actor.role },
    event: recorded(
      grant,
      { type: 'RecoveryReported', recoveryReportId: id, employeeId, caseId: running.id },
      { type: 'recoveryReport', id },
      deps.newId,
    ),
    once,
  })
  return answered(saved) ?? err({ code: 'request.facts_changed' })
}

function answered(
  saved: SaveAnswer | null,
): Result<{ recoveryReportId: string; reference: string }, RecoveryReportError> | null {
  if (saved?.outcome === 'conflict') return err({ code: 'request.key_reused' })
  if (saved?.outcome !== 'saved') return null
  return ok({ recoveryReportId: saved.answer.recoveryReportId ?? '', reference: saved.answer.reference ?? '' })
}
