import { type Actor, decide } from '../grant.ts'
import type { EmployeeId } from '../ids.ts'
import type { Permission } from '../permissions.ts'
import type { Invitee } from './ports.ts'

interface Facts {
  actor: Actor
  /** Null: nobody by that id at this employer. */
  invitee: Invitee | null
}

const ofEmployer: ReadonlySet<Actor['role']> = new Set(['employerAdmin', 'employerCaseworker'])

/**
 * The employer invites anybody of its people; a provider's case manager only somebody who is visible to them, which
 * takes a first sick report (S-020, R-3.3.3, R-3.3.4). Whom they do not see does not exist for them.
 */
function decideFor<P extends Permission>(permission: P, { actor, invitee }: Facts) {
  const isProvider = actor.role === 'providerCaseworker'
  const isVisible = invitee !== null && (!isProvider || (invitee.hasCase && invitee.employeeId !== actor.employeeId))
  const mayInvite = isProvider || ofEmployer.has(actor.role)
  return decide(permission, {
    actor,
    subject: { employeeId: invitee?.employeeId ?? ('' as EmployeeId) },
    allowed: mayInvite,
    exists: isVisible || !mayInvite,
  })
}

export const invitationPolicy = {
  send: (facts: Facts) => decideFor('invitation.send', facts),
  revoke: (facts: Facts) => decideFor('invitation.revoke', facts),
  /** Whether the console shows the buttons at all. */
  mayInvite: ({ role }: Pick<Actor, 'role'>): boolean => role === 'providerCaseworker' || ofEmployer.has(role),
}
