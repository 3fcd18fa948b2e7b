import type { Tx } from '../clients.ts'

export interface Person {
  id: string
  email: string | null
  phone: string | null
  locale: string
}

/**
 * The manager of the department that a case belongs to. Nobody when that is the employee themself, when the manager
 * has left, or when their access was taken away (SEC-M4, SEC-M6).
 */
export async function managerOfCase(tx: Tx, employerId: string, caseId: string, today: string): Promise<Person | null> {
  const [row] = await tx.$queryRaw<Person[]>`
    select m.id::text as id, m.email, m.phone, m.locale
    from absence_case c
    join employment y on y.employer_id = c.employer_id and y.id = c.employment_id
    join department d on d.employer_id = y.employer_id and d.id = y.department_id
    join employee m on m.employer_id = d.employer_id and m.id = d.manager_employee_id
    where c.employer_id = ${employerId}::uuid and c.id = ${caseId}::uuid and m.id <> c.employee_id
      and coalesce((select bool_or(b.blocked_at is null) from membership b
        where b.employer_id = m.employer_id and b.employee_id = m.id), true)
      and not exists (select 1 from membership b where b.employer_id = m.employer_id and b.employee_id = m.id
        and b.role = 'manager' and b.blocked_at is not null)
      and coalesce((select bool_or(w.last_day is null or w.last_day >= ${today}::date) from employment w
        where w.employer_id = m.employer_id and w.employee_id = m.id), true)`
  return row ?? null
}

/** Caseworkers of the provider with an assignment that holds on this day, except somebody who is the employee too. */
export function caseworkersOf(tx: Tx, employerId: string, employeeId: string, today: string): Promise<Person[]> {
  return tx.$queryRaw<Person[]>`
    select distinct s.id::text as id, s.email, s.phone, s.locale
    from assignment a join provider_staff s on s.id = a.staff_id
    where a.employer_id = ${employerId}::uuid and a.role = 'providerCaseworker'
      and a.valid_from <= ${today}::date and (a.valid_to is null or a.valid_to >= ${today}::date)
      and not exists (select 1 from membership b where b.employer_id = a.employer_id
        and b.employee_id = ${employeeId}::uuid and b.identity_id = s.identity_id)
    order by 1`
}

/** The employee, when the item is shared and there is an account that can open it. */
export async function readerOfItem(
  tx: Tx,
  employerId: string,
  entryId: string,
  employeeId: string,
): Promise<Person | null> {
  const [row] = await tx.$queryRaw<Person[]>`
    select e.id::text as id, e.email, e.phone, e.locale
    from timeline_entry t
    join absence_case c on c.employer_id = t.employer_id and c.id = t.case_id
    join employee e on e.employer_id = c.employer_id and e.id = c.employee_id
    where t.employer_id = ${employerId}::uuid and t.id = ${entryId}::uuid and t.shared_at is not null
      and e.id = ${employeeId}::uuid
      and exists (select 1 from membership b where b.employer_id = e.employer_id and b.employee_id = e.id
        and b.role = 'employee' and b.blocked_at is null)`
  return row ?? null
}
