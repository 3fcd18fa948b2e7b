import type { RecoveryReportStore, RecoveryReportView } from '@beterschap/core/recovery-reporting/ports'
import { contextText, earlierAnswer, type StoreDeps, saveInOneCall } from '../one-call.ts'
import { inContext } from '../with-employer.ts'

export function createRecoveryReportStore(deps: StoreDeps): RecoveryReportStore {
  const { db, sign } = deps
  return {
    save: (grant, plan) =>
      saveInOneCall(
        () =>
          db.$queryRaw`select save_recovery_report(${contextText(deps, grant)}, ${JSON.stringify(plan)}::jsonb) as answer`,
      ),
    earlierAnswer: (grant, once) => earlierAnswer(deps, grant, once),
    find: (actor, employeeId, id) =>
      inContext(
        db,
        sign,
        { employerId: actor.employerId, identityId: actor.identityId, role: actor.role },
        async (tx) => {
          const [row] = await tx.$queryRaw<RecoveryReportView[]>`
          select id, reference, recovery_date::text as "recoveryDate", case_id as "caseId",
            to_char(reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "reportedAt"
          from recovery_report where employer_id = ${actor.employerId}::uuid and id = ${id}::uuid and employee_id = ${employeeId}::uuid`
          return row ?? null
        },
      ),
  }
}
