import { registrationStart } from '@beterschap/core/invitations/redeem-invitation'
import type { Result } from '@beterschap/core/result'
import { err } from '@beterschap/core/result'
import type { InvitationError } from '@beterschap/core/sign-in/sign-in.errors'
import type { Visit } from '../visit.server.ts'

/** Whose registration this browser is in the middle of, by the cookie that the validation page left. */
export async function startedRegistration({
  context,
  visitor,
}: Visit): Promise<Result<{ email: string }, InvitationError>> {
  const ticket = context.cookies.get('ticket')
  return ticket ? registrationStart(context.parts.door, visitor, ticket) : err({ code: 'invitation.ticket_gone' })
}
