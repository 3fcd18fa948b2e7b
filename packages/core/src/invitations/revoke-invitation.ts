import { recorded } from '../recorded-event.ts'
import { err, ok, type Result } from '../result.ts'
import type { InvitationError } from '../sign-in/sign-in.errors.ts'
import type { InvitationGrant, InvitationStore, Invitee } from './ports.ts'

export interface RevokeInvitationDeps {
  invitations: InvitationStore
  newId(): string
  fingerprint(input: object): string
}

/** Intrekken: the link is dead from the moment this commits (S-111). */
export async function revokeInvitation(
  deps: RevokeInvitationDeps,
  grant: InvitationGrant<'invitation.revoke'>,
  input: { key: string },
  { invitee }: { invitee: Invitee },
): Promise<Result<null, InvitationError | { code: 'request.key_reused' | 'request.facts_changed' }>> {
  const { employeeId } = grant.subject
  const { openInvitationId } = invitee
  if (!openInvitationId) return err({ code: 'invitation.none_open' })
  const saved = await deps.invitations.revoke(grant, {
    event: recorded(
      grant,
      { type: 'InvitationRevoked', invitationId: openInvitationId, employeeId },
      { type: 'invitation', id: openInvitationId },
      deps.newId,
    ),
    once: {
      key: input.key,
      route: 'invitation.revoke',
      requestHash: deps.fingerprint({ employeeId }),
      answer: { invitationId: openInvitationId },
    },
  })
  if (saved.outcome === 'conflict') return err({ code: 'request.key_reused' })
  if (saved.outcome === 'stale') return err({ code: 'request.facts_changed' })
  return ok(null)
}
