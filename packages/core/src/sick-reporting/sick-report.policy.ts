import { type Actor, type AuthorizationError, decide, type Grant } from '../grant.ts'
import type { EmployeeId, SickReportId } from '../ids.ts'
import type { Result } from '../result.ts'

export interface OwnReportFacts {
  actor: Actor
  /** The employee whom the report is about. */
  employeeId: EmployeeId
}

/**
 * Who may report an employee sick, see that report and take it back. In the portal: the employee, for themself alone.
 * Managers and caseworkers report through the console, with rules of their own.
 */
export const sickReportPolicy = {
  create: ({
    actor,
    employeeId,
  }: OwnReportFacts): Result<Grant<'sickReport.create', { employeeId: EmployeeId }>, AuthorizationError> =>
    decide('sickReport.create', {
      actor,
      subject: { employeeId },
      allowed: actor.role === 'employee' && actor.employeeId === employeeId,
    }),

  read: (facts: OwnReportFacts & { sickReportId: SickReportId; exists: boolean }) =>
    decide('sickReport.read', {
      actor: facts.actor,
      subject: { employeeId: facts.employeeId, sickReportId: facts.sickReportId },
      exists: facts.exists,
      allowed: facts.actor.employeeId === facts.employeeId,
    }),

  withdraw: (facts: OwnReportFacts & { sickReportId: SickReportId; exists: boolean }) =>
    decide('sickReport.withdraw', {
      actor: facts.actor,
      subject: { employeeId: facts.employeeId, sickReportId: facts.sickReportId },
      exists: facts.exists,
      allowed: facts.actor.employeeId === facts.employeeId,
    }),
}
