import { type Actor, type AuthorizationError, decide, type Grant } from '../grant.ts'
import type { EmployeeId } from '../ids.ts'
import type { Result } from '../result.ts'

/** Who may report an employee recovered in the portal, and read that report: the employee, for themself alone. */
export const recoveryReportPolicy = {
  create: ({
    actor,
    employeeId,
  }: {
    actor: Actor
    employeeId: EmployeeId
  }): Result<Grant<'recoveryReport.create', { employeeId: EmployeeId }>, AuthorizationError> =>
    decide('recoveryReport.create', {
      actor,
      subject: { employeeId },
      allowed: actor.role === 'employee' && actor.employeeId === employeeId,
    }),

  read: (facts: { actor: Actor; employeeId: EmployeeId; exists: boolean }) =>
    decide('recoveryReport.read', {
      actor: facts.actor,
      subject: { employeeId: facts.employeeId },
      exists: facts.exists,
      allowed: facts.actor.employeeId === facts.employeeId,
    }),
}
