import type { Actor, Grant } from '../grant.ts'
import type { EmployeeId, InvitationId } from '../ids.ts'
import type { Once, RecordedEvent, SaveAnswer } from '../recorded-event.ts'

/** Somebody who may be invited, with what the decision needs. */
export interface Invitee {
  employeeId: EmployeeId
  firstName: string
  email: string | null
  locale: string
  hasAccount: boolean
  /** Whether an absence was ever reported: before that a provider sees nobody. */
  hasCase: boolean
  /** The invitation that can still be used, if there is one. */
  openInvitationId: InvitationId | null
}

/** A decided invitation: the row, the sealed mail, the trail. Everything open before it dies in the same moment. */
export interface InvitationPlan {
  invitation: { id: InvitationId; email: string; tokenHash: Uint8Array<ArrayBuffer>; expiresAt: Date }
  mail: { id: string; to: string; locale: string; token: string; name: string }
  event: RecordedEvent
  once: Once
}

export interface RevocationPlan {
  event: RecordedEvent
  once: Once
}

export type InvitationGrant<P extends 'invitation.send' | 'invitation.revoke'> = Grant<P, { employeeId: EmployeeId }>

export interface InvitationStore {
  invitee(actor: Actor, employeeId: EmployeeId): Promise<Invitee | null>
  send(grant: InvitationGrant<'invitation.send'>, plan: InvitationPlan): Promise<SaveAnswer>
  revoke(grant: InvitationGrant<'invitation.revoke'>, plan: RevocationPlan): Promise<SaveAnswer>
}
