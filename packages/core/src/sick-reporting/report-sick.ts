import type { Grant } from '../grant.ts'
import type { EmployeeId, SickReportId } from '../ids.ts'
import { statutoryTasks } from '../law/statutory-task-rows.ts'
import { recorded, type SaveAnswer } from '../recorded-event.ts'
import { referenceOf } from '../reference.ts'
import { err, ok, type Result } from '../result.ts'
import type { SickReportStore } from './ports.ts'
import type { ReportSickInput } from './report-sick.schema.ts'
import type { SickReportError } from './sick-report.errors.ts'
import { type OpenSickReportFacts, openSickReport } from './sick-report.ts'

export interface ReportSickDeps {
  sickReports: SickReportStore
  newId(): string
  /** Hash of what was asked, to tell a repeat from another request under the same key. */
  fingerprint(input: object): string
}

/**
 * Stores a sick report with everything that belongs to it in one transaction: report, case, timeline, legal tasks,
 * trail, follow-ups (S-080). The same key twice is one report (UX-J3).
 */
export async function reportSick(
  deps: ReportSickDeps,
  grant: Grant<'sickReport.create', { employeeId: EmployeeId }>,
  input: ReportSickInput,
  facts: OpenSickReportFacts & { authorName: string },
): Promise<Result<{ sickReportId: SickReportId; reference: string }, SickReportError>> {
  const { employeeId } = grant.subject
  const { key, ...asked } = input
  const opened = openSickReport(input, facts)
  const id = deps.newId()
  const once = {
    key,
    route: 'sickReport.create',
    requestHash: deps.fingerprint(asked),
    answer: { sickReportId: id, reference: referenceOf('Z', id) },
  }
  // A second press finds a case open: the first one's answer is the answer (S-067).
  if (!opened.ok) return answered(await deps.sickReports.earlierAnswer(grant, once)) ?? opened

  const { continues, firstDay, status, newestSeen } = opened.value
  const caseId = continues?.id ?? deps.newId()
  const earlier = continues ? facts.employment.cases.find((found) => found.id === continues.id) : undefined
  const saved = await deps.sickReports.save(grant, {
    report: {
      id,
      periodId: deps.newId(),
      employeeId,
      reference: once.answer.reference,
      firstDay: `${firstDay}`,
      workedHoursOnFirstDay: input.workedHoursOnFirstDay,
      status,
    },
    case: {
      id: caseId,
      employmentId: facts.employment.id,
      continues: continues !== null,
      version: continues?.version ?? 0,
      shiftDays: continues?.shiftDays ?? 0,
      newestSeen,
      today: `${facts.today}`,
    },
    entry: { id: deps.newId(), authorName: facts.authorName, authorRole: grant.actor.role },
    tasks: statutoryTasks([...(earlier?.periods ?? []), { firstDay: `${firstDay}`, recoveryDate: null }], deps.newId),
    event: recorded(
      grant,
      { type: 'SickReported', sickReportId: id, employeeId, caseId },
      { type: 'sickReport', id },
      deps.newId,
    ),
    once,
  })
  // Somebody else was first (another tab, a manager): told as it is, nothing is written twice.
  return answered(saved) ?? err({ code: 'sick_report.already_open', firstDay: `${firstDay}` })
}

function answered(
  saved: SaveAnswer | null,
): Result<{ sickReportId: SickReportId; reference: string }, SickReportError> | null {
  if (saved?.outcome === 'conflict') return err({ code: 'request.key_reused' })
  if (saved?.outcome !== 'saved') return null
  return ok({ sickReportId: saved.answer.sickReportId as SickReportId, reference: saved.answer.reference ?? '' })
}
