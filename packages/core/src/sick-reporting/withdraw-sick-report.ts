import type { Grant } from '../grant.ts'
import type { EmployeeId, SickReportId } from '../ids.ts'
import { amsterdamDay, type PlainDate } from '../plain-date.ts'
import { recorded } from '../recorded-event.ts'
import { err, ok, type Result } from '../result.ts'
import type { SickReportView } from './ports.ts'
import type { WithdrawSickReportInput } from './report-sick.schema.ts'
import type { ReportSickDeps } from './report-sick.ts'
import type { SickReportError } from './sick-report.errors.ts'

/** A mistaken report can be taken back by the employee on the day of reporting (UX-J6, R-2.5.3). */
export const canWithdraw = (report: Pick<SickReportView, 'status' | 'reportedAt'>, today: PlainDate): boolean =>
  report.status !== 'withdrawn' && amsterdamDay(new Date(report.reportedAt)).equals(today)

/** Removes the effect on clock and statistics and keeps the trail. */
export async function withdrawSickReport(
  deps: ReportSickDeps,
  grant: Grant<'sickReport.withdraw', { employeeId: EmployeeId; sickReportId: SickReportId }>,
  input: WithdrawSickReportInput,
  facts: { report: SickReportView; today: PlainDate; shiftDays: number },
): Promise<Result<{ sickReportId: SickReportId }, SickReportError>> {
  const { employeeId, sickReportId } = grant.subject
  const { key, ...asked } = input
  if (!canWithdraw(facts.report, facts.today) && facts.report.status !== 'withdrawn')
    return err({ code: 'sick_report.withdrawal_too_late' })
  const saved = await deps.sickReports.withdraw(grant, {
    reportId: sickReportId,
    reason: input.reason,
    shiftDays: facts.shiftDays,
    event: recorded(
      grant,
      { type: 'SickReportWithdrawn', sickReportId, employeeId, caseId: facts.report.caseId },
      { type: 'sickReport', id: sickReportId },
      deps.newId,
    ),
    once: { key, route: 'sickReport.withdraw', requestHash: deps.fingerprint(asked), answer: { sickReportId } },
  })
  if (saved.outcome === 'conflict') return err({ code: 'request.key_reused' })
  if (saved.outcome === 'stale') return err({ code: 'request.facts_changed' })
  return ok({ sickReportId })
}
