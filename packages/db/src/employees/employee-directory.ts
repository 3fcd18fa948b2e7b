import type { EmployeeDirectory, EmployeeRow } from '@beterschap/core/employees/ports'
import type { StoreDeps } from '../one-call.ts'
import { withEmployer } from '../with-employer.ts'

/** The id of no row. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** People of one employer, page by page in the order of their names (keyset). */
export function createEmployeeDirectory({ db, sign }: StoreDeps): EmployeeDirectory {
  return {
    list: (grant, { search, after, limit }) =>
      withEmployer(db, sign, grant, async (tx) => {
        const { subject: scope } = grant
        const managedBy = scope.managedBy === 'nobody' ? NOBODY : scope.managedBy
        const pattern = `%${search.replace(/[\\%_]/g, (char) => `\\${char}`)}%`
        const rows = await tx.$queryRaw<EmployeeRow[]>`
          select w.id, w.first_name as "firstName", w.last_name as "lastName", w.email,
            case when ${scope.showsDepartment} then (select d.name from employment y join department d on d.employer_id = y.employer_id and d.id = y.department_id
              where y.employer_id = w.employer_id and y.employee_id = w.id order by y.first_day desc limit 1) end as department,
            case
              when m.blocked_at is not null then 'blocked' when m.id is not null then 'active'
              when i.id is null or i.revoked_at is not null then 'none' when i.expires_at > now() then 'invited' else 'expired' end as account
          from employee w
          left join lateral (select id, blocked_at from membership m where m.employer_id = w.employer_id and m.employee_id = w.id and m.role = 'employee' limit 1) m on true
          left join lateral (select id, expires_at, revoked_at from invitation i where i.employer_id = w.employer_id and i.employee_id = w.id order by sent_at desc limit 1) i on true
          where w.employer_id = ${grant.employerId}::uuid
            and (${search} = '' or w.first_name || ' ' || w.last_name || ' ' || coalesce(w.email, '') ilike ${pattern})
            and (${scope.except}::uuid is null or w.id <> ${scope.except}::uuid)
            and (${managedBy}::uuid is null or exists (select 1 from employment y
              join department d on d.employer_id = y.employer_id and d.id = y.department_id
              where y.employer_id = w.employer_id and y.employee_id = w.id and d.manager_employee_id = ${managedBy}::uuid
                and (y.last_day is null or y.last_day >= current_date)))
            and (not ${scope.onlyWithCase} or exists (select 1 from absence_case a
              where a.employer_id = w.employer_id and a.employee_id = w.id and a.status <> 'withdrawn'))
            and (${after}::uuid is null or (w.last_name, w.first_name, w.id) > (
              select l.last_name, l.first_name, l.id from employee l where l.employer_id = w.employer_id and l.id = ${after}::uuid))
          order by w.last_name, w.first_name, w.id limit ${limit + 1}`
        const page = rows.slice(0, limit)
        const last = page.at(-1)
        return { rows: page, next: rows.length > limit && last ? last.id : null }
      }),
  }
}
