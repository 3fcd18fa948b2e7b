import { type Actor, type AuthorizationError, decide, type Grant } from '../grant.ts'
import type { EmployeeId } from '../ids.ts'
import type { Result } from '../result.ts'

const own =
  <P extends 'dashboard.read' | 'absenceCase.list' | 'absenceCase.read' | 'document.read'>(permission: P) =>
  ({
    actor,
    employeeId,
  }: {
    actor: Actor
    employeeId: EmployeeId
  }): Result<Grant<P, { employeeId: EmployeeId }>, AuthorizationError> =>
    decide(permission, {
      actor,
      subject: { employeeId },
      allowed: actor.role === 'employee' && actor.employeeId === employeeId,
    })

/** In the portal everybody sees the own dossier, and nobody another's. Which items: the shared ones (S-090). */
export const ownCasePolicy = {
  dashboard: own('dashboard.read'),
  list: own('absenceCase.list'),
  read: own('absenceCase.read'),
  document: own('document.read'),
}
