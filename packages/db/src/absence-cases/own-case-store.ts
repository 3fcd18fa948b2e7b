import type { OwnCaseStore } from '@beterschap/core/absence-cases/ports'
import type { AbsenceCaseRow, AbsenceCaseView, Contacts } from '@beterschap/core/absence-cases/views'
import type { DocumentFiles } from '../documents/document-store.ts'
import { contextText, type StoreDeps } from '../one-call.ts'
import { withEmployer } from '../with-employer.ts'

interface DocumentRow {
  id: string
  fileName: string
  mediaType: string
  sizeBytes: number
  storageKey: string
  contentKey: Uint8Array
}

export function createOwnCaseStore(deps: StoreDeps & { files: DocumentFiles }): OwnCaseStore {
  const { db, sign, files } = deps
  return {
    async dashboard(grant, limit) {
      const [row] = await db.$queryRaw<{ view: { contacts: Contacts; cases: AbsenceCaseView[] } }[]>`
        select portal_dashboard(${contextText(deps, grant)}, ${grant.subject.employeeId}::uuid, ${limit}::int) as view`
      if (!row) throw new Error('The database gave no dashboard.')
      return row.view
    },
    async list(grant) {
      const [row] = await db.$queryRaw<{ rows: AbsenceCaseRow[] }[]>`
        select portal_cases(${contextText(deps, grant)}, ${grant.subject.employeeId}::uuid) as rows`
      return row?.rows ?? []
    },
    async read(grant, id, limit, before) {
      const cursor = before && JSON.stringify(before)
      const [row] = await db.$queryRaw<{ view: AbsenceCaseView | null }[]>`
        select portal_case(${contextText(deps, grant)}, ${grant.subject.employeeId}::uuid, ${id}::uuid, ${limit}::int, ${cursor}::jsonb) as view`
      return row?.view ?? null
    },
    document: (grant, id) =>
      withEmployer(db, sign, grant, async (tx) => {
        const [row] = await tx.$queryRaw<DocumentRow[]>`
          select d.id, d.file_name as "fileName", d.media_type as "mediaType", d.size_bytes as "sizeBytes", d.storage_key as "storageKey", d.content_key as "contentKey"
          from document d join absence_case c on c.employer_id = d.employer_id and c.id = d.case_id
          where d.employer_id = ${grant.employerId}::uuid and d.id = ${id}::uuid and c.employee_id = ${grant.subject.employeeId}::uuid
            and exists (select 1 from timeline_entry t where t.employer_id = d.employer_id and t.document_id = d.id and t.shared_at is not null)`
        if (!row) return null
        const { storageKey, contentKey, ...file } = row
        await tx.$queryRaw`select audit_append('DocumentDownloaded', ${grant.actor.identityId}::uuid, ${grant.actor.role}, 'document', ${id}::uuid,
          ${grant.subject.employeeId}::uuid, ${grant.actor.source}, 'ok', ${grant.actor.requestId})::text`
        return { ...file, open: () => files.open(grant.employerId, { id: row.id, storageKey, contentKey }) }
      }),
    markRead: (grant, caseId) =>
      withEmployer(db, sign, grant, async (tx) => {
        await tx.$executeRaw`update timeline_entry t set read_at = now() from absence_case c
          where t.employer_id = ${grant.employerId}::uuid and t.case_id = ${caseId}::uuid and t.shared_at is not null and t.read_at is null
            and c.employer_id = t.employer_id and c.id = t.case_id and c.employee_id = ${grant.subject.employeeId}::uuid`
      }),
  }
}
