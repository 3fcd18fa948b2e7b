import type { Actor, Grant } from './grant.ts'
import type { EmployerId, IdentityId } from './ids.ts'
import type { Permission } from './permissions.ts'

/** For the worker: acts on what somebody with a grant has caused. `cause` names the event. */
export function systemGrant<P extends Permission, S extends object>(
  permission: P,
  input: { employerId: EmployerId; subject: S; cause: string },
): Grant<P, S> {
  const actor: Actor = {
    identityId: '00000000-0000-0000-0000-000000000000' as IdentityId,
    employerId: input.employerId,
    role: 'system',
    employeeId: null,
    requestId: input.cause,
    source: 'worker',
  }
  return { permission, employerId: input.employerId, actor, subject: input.subject } as Grant<P, S>
}
