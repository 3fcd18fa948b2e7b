import type { EmployeeId, EmployerId, IdentityId } from './ids.ts'
import type { Permission } from './permissions.ts'
import type { Role } from './privacy/role.ts'
import { err, ok, type Result } from './result.ts'

declare const proof: unique symbol

export type { Role }

/** Who acts, in the one role chosen for this request. */
export interface Actor {
  identityId: IdentityId
  employerId: EmployerId
  role: Role | 'system'
  /** The actor's own employee record at this employer, if there is one: the own-dossier wall needs it. */
  employeeId: EmployeeId | null
  requestId: string
  /** Where the request came from, for the trail: 'portal', 'console', 'api' or 'worker'. */
  source: string
}

/** Proof that a policy said yes. Made by `decide` and `systemGrant` alone; a use case cannot be called without one. */
export interface Grant<P extends Permission = Permission, S extends object = object> {
  readonly [proof]: true
  readonly permission: P
  readonly employerId: EmployerId
  readonly actor: Actor
  readonly subject: S
}

export type AuthorizationError = { code: 'authorization.forbidden' } | { code: 'authorization.not_found' }

/** Only `*.policy.ts` may call this. `exists` false answers "not found", as if the subject were in no employer. */
export function decide<P extends Permission, S extends object>(
  permission: P,
  facts: { actor: Actor; subject: S; allowed: boolean; exists?: boolean },
): Result<Grant<P, S>, AuthorizationError> {
  if (facts.exists === false) return err({ code: 'authorization.not_found' })
  if (!facts.allowed) return err({ code: 'authorization.forbidden' })
  const { actor, subject } = facts
  return ok({ permission, employerId: actor.employerId, actor, subject } as Grant<P, S>)
}
