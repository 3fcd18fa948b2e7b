import type { Actor } from '@beterschap/core/grant'
import type { EmployeeId } from '@beterschap/core/ids'
import type { SickReportStore, SickReportView } from '@beterschap/core/sick-reporting/ports'
import { Prisma } from '../generated/client.ts'
import { contextText, earlierAnswer, type StoreDeps, saveInOneCall } from '../one-call.ts'
import { inContext } from '../with-employer.ts'

export function createSickReportStore(deps: StoreDeps): SickReportStore {
  const { db, sign } = deps
  const one = (actor: Actor, employeeId: EmployeeId, which: Prisma.Sql): Promise<SickReportView | null> =>
    inContext(
      db,
      sign,
      { employerId: actor.employerId, identityId: actor.identityId, role: actor.role },
      async (tx) => {
        const [row] = await tx.$queryRaw<SickReportView[]>`
          select s.id, s.reference, s.first_day::text as "firstDay", s.worked_hours_on_first_day::float8 as "workedHoursOnFirstDay", s.status,
            to_char(s.reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "reportedAt", s.case_id as "caseId",
            s.employee_id as "employeeId", c.first_day = s.first_day as "isOpening", c.first_day::text as "caseFirstDay"
          from sick_report s join absence_case c on c.employer_id = s.employer_id and c.id = s.case_id
          where s.employer_id = ${actor.employerId}::uuid and s.employee_id = ${employeeId}::uuid and ${which}`
        return row ?? null
      },
    )
  return {
    save: (grant, plan) =>
      saveInOneCall(
        () =>
          db.$queryRaw`select save_sick_report(${contextText(deps, grant)}, ${JSON.stringify(plan)}::jsonb) as answer`,
      ),
    withdraw: (grant, plan) =>
      saveInOneCall(
        () =>
          db.$queryRaw`select withdraw_sick_report(${contextText(deps, grant)}, ${JSON.stringify(plan)}::jsonb) as answer`,
      ),
    earlierAnswer: (grant, once) => earlierAnswer(deps, grant, once),
    find: (actor, employeeId, id) => one(actor, employeeId, Prisma.sql`s.id = ${id}::uuid`),
    ofPeriod: (actor, employeeId, periodId) => one(actor, employeeId, Prisma.sql`s.period_id = ${periodId}::uuid`),
  }
}
