import type { Grant } from '../grant.ts'
import type { AbsenceCaseId, EmployerId } from '../ids.ts'

export type ClosingGrant = Grant<'absenceCase.close', { caseId: AbsenceCaseId }>

export interface CaseClosingStore {
  /** Running cases of any employer whose announced recovery day has come. */
  due(today: string, limit: number): Promise<{ employerId: EmployerId; id: AbsenceCaseId }[]>
  /** Closes case and open tasks with a row in the trail; false when the recovery was moved or taken back meanwhile. */
  close(grant: ClosingGrant, today: string): Promise<boolean>
}
