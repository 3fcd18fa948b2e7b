import type { CaseClosingStore } from '@beterschap/core/case-closing/ports'
import type { AbsenceCaseId, EmployerId } from '@beterschap/core/ids'
import type { StoreDeps } from '../one-call.ts'
import { withEmployer } from '../with-employer.ts'

/** Closes cases on their announced recovery day (S-103). */
export function createCaseClosingStore({ db, sign }: StoreDeps): CaseClosingStore {
  return {
    due: (today, limit) =>
      db.$queryRaw<{ employerId: EmployerId; id: AbsenceCaseId }[]>`
        select employer_id::text as "employerId", id::text as id from cases_to_close(${today}::date, ${limit}::int)`,
    close: (grant, today) =>
      withEmployer(db, sign, grant, async (tx) => {
        const { employerId } = grant
        const { caseId } = grant.subject
        // The condition is asked again here: a recovery that was moved meanwhile keeps its case open.
        const [closed] = await tx.$queryRaw<{ employeeId: string }[]>`
          update absence_case set status = 'closed', closed_at = clock_timestamp(), version = version + 1
          where employer_id = ${employerId}::uuid and id = ${caseId}::uuid and status = 'running' and recovery_date <= ${today}::date
          returning employee_id::text as "employeeId"`
        if (!closed) return false
        await tx.$executeRaw`
          update case_task set state = 'cancelled'
          where employer_id = ${employerId}::uuid and case_id = ${caseId}::uuid and state in ('open', 'provisional')`
        const { role, source, requestId } = grant.actor
        await tx.$queryRaw`
          select audit_append('AbsenceCaseClosed', null, ${role}, 'absenceCase', ${caseId}::uuid, ${closed.employeeId}::uuid,
            ${source}, 'ok', ${requestId})::text`
        return true
      }),
  }
}
