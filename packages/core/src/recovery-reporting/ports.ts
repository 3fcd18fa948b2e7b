import type { Grant } from '../grant.ts'
import type { EmployeeId } from '../ids.ts'
import type { Once, RecordedEvent, SaveAnswer } from '../recorded-event.ts'

export interface RecoveryPlan {
  report: { id: string; caseId: string; employeeId: string; reference: string; recoveryDate: string }
  periodId: string
  version: number
  closesNow: boolean
  entry: { id: string; authorName: string; authorRole: string }
  event: RecordedEvent
  once: Once
}

export interface RecoveryReportView {
  id: string
  reference: string
  recoveryDate: string
  reportedAt: string
  caseId: string
}

export interface RecoveryReportStore {
  save(grant: Grant<'recoveryReport.create'>, plan: RecoveryPlan): Promise<SaveAnswer>
  earlierAnswer(grant: Grant, once: Once): Promise<SaveAnswer | null>
  find(actor: Grant['actor'], employeeId: EmployeeId, id: string): Promise<RecoveryReportView | null>
}
