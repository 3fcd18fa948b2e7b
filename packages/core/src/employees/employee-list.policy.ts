import { type Actor, decide } from '../grant.ts'

const mayList: ReadonlySet<Actor['role']> = new Set(['employerAdmin', 'employerCaseworker'])

/** Who may list all people of an employer: its application administrator and its own case managers (R-3.4, class A). */
export const employeeListPolicy = {
  list: ({ actor }: { actor: Actor }) =>
    decide('employee.list', {
      actor,
      subject: { departmentIds: null as readonly string[] | null },
      allowed: mayList.has(actor.role),
    }),
}
