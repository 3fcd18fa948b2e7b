import type { Grant } from '../grant.ts'
import type { EmployeeId, SickReportId } from '../ids.ts'
import type { TaskRow } from '../law/statutory-task-rows.ts'
import type { Once, RecordedEvent, SaveAnswer } from '../recorded-event.ts'

/** Everything that a sick report decided, for one call (architecture, section 4). */
export interface SickReportPlan {
  report: {
    id: string
    periodId: string
    employeeId: string
    reference: string
    firstDay: string
    workedHoursOnFirstDay: number
    status: 'accepted' | 'needsConfirmation'
  }
  case: {
    id: string
    employmentId: string
    continues: boolean
    version: number
    shiftDays: number
    newestSeen: string | null
    today: string
  }
  entry: { id: string; authorName: string; authorRole: string }
  tasks: TaskRow[]
  event: RecordedEvent
  once: Once
}

export interface SickReportView {
  id: SickReportId
  reference: string
  firstDay: string
  workedHoursOnFirstDay: number
  status: 'accepted' | 'needsConfirmation' | 'withdrawn'
  reportedAt: string
  caseId: string
  /** True when this report opened its case; false when it continues an earlier one. */
  isOpening: boolean
  caseFirstDay: string
  employeeId: EmployeeId
}

export interface SickReportStore {
  save(grant: Grant<'sickReport.create'>, plan: SickReportPlan): Promise<SaveAnswer>
  /** The answer given earlier under this key, when it was for the same request. */
  earlierAnswer(grant: Grant, once: Once): Promise<SaveAnswer | null>
  withdraw(
    grant: Grant<'sickReport.withdraw'>,
    plan: { reportId: string; reason: string; shiftDays: number; event: RecordedEvent; once: Once },
  ): Promise<SaveAnswer>
  /** The report, if it is this employee's; null otherwise, also when it is somebody else's. */
  find(actor: Grant['actor'], employeeId: EmployeeId, id: SickReportId): Promise<SickReportView | null>
  /** The report that began a period, under the same wall. */
  ofPeriod(actor: Grant['actor'], employeeId: EmployeeId, periodId: string): Promise<SickReportView | null>
}
