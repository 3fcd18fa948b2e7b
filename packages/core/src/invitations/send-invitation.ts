import type { InvitationId } from '../ids.ts'
import { recorded } from '../recorded-event.ts'
import { err, ok, type Result } from '../result.ts'
import type { InvitationError } from '../sign-in/sign-in.errors.ts'
import type { InvitationGrant, InvitationStore, Invitee } from './ports.ts'

/** Four times 24 hours after sending, to the second (P-05, S-111). */
const INVITATION_LIFE_MS = 4 * 24 * 3_600_000

export interface SendInvitationDeps {
  invitations: InvitationStore
  now(): Date
  newId(): string
  fingerprint(input: object): string
  token(): string
  tokenHash(token: string): Uint8Array<ArrayBuffer>
}

/** Uitnodigen, or sending again: the new link works, every earlier one is dead in the same moment (S-020, S-111). */
export async function sendInvitation(
  deps: SendInvitationDeps,
  grant: InvitationGrant<'invitation.send'>,
  input: { key: string },
  { invitee }: { invitee: Invitee },
): Promise<
  Result<{ invitationId: InvitationId }, InvitationError | { code: 'request.key_reused' | 'request.facts_changed' }>
> {
  if (invitee.hasAccount) return err({ code: 'invitation.has_account' })
  if (!invitee.email) return err({ code: 'invitation.no_email' })
  const { employeeId } = grant.subject
  const invitationId = deps.newId() as InvitationId
  const token = deps.token()
  const saved = await deps.invitations.send(grant, {
    invitation: {
      id: invitationId,
      email: invitee.email,
      tokenHash: deps.tokenHash(token),
      expiresAt: new Date(deps.now().getTime() + INVITATION_LIFE_MS),
    },
    mail: { id: deps.newId(), to: invitee.email, locale: invitee.locale, token, name: invitee.firstName },
    event: recorded(
      grant,
      { type: 'InvitationSent', invitationId, employeeId },
      { type: 'invitation', id: invitationId },
      deps.newId,
    ),
    once: {
      key: input.key,
      route: 'invitation.send',
      requestHash: deps.fingerprint({ employeeId }),
      answer: { invitationId },
    },
  })
  if (saved.outcome === 'conflict') return err({ code: 'request.key_reused' })
  if (saved.outcome === 'stale') return err({ code: 'request.facts_changed' })
  return ok({ invitationId: saved.answer.invitationId as InvitationId })
}
