import type { Grant } from '../grant.ts'
import type { AbsenceCaseId, EmployeeId } from '../ids.ts'
import type { AbsenceCaseRow, AbsenceCaseView, Contacts, EntryCursor } from './views.ts'

export interface DocumentFile {
  id: string
  fileName: string
  mediaType: string
  sizeBytes: number
  /** Opens the decrypted bytes as a stream. */
  open(): Promise<ReadableStream<Uint8Array>>
}

/** What an employee reads. Each is one call to the database. */
export interface OwnCaseStore {
  dashboard(
    grant: Grant<'dashboard.read', { employeeId: EmployeeId }>,
    limit: number,
  ): Promise<{ contacts: Contacts; cases: AbsenceCaseView[] }>
  list(grant: Grant<'absenceCase.list', { employeeId: EmployeeId }>): Promise<AbsenceCaseRow[]>
  /** Null when there is no such case, or it is not this employee's. */
  read(
    grant: Grant<'absenceCase.read', { employeeId: EmployeeId }>,
    id: AbsenceCaseId,
    limit: number,
    before: EntryCursor | null,
  ): Promise<AbsenceCaseView | null>
  /** The document, if it hangs on a shared item of this employee's own case; records the reading in the same transaction. */
  document(grant: Grant<'document.read', { employeeId: EmployeeId }>, id: string): Promise<DocumentFile | null>
  markRead(grant: Grant<'absenceCase.read', { employeeId: EmployeeId }>, caseId: AbsenceCaseId): Promise<void>
}
