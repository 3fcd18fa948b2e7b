import type { EmployeeId } from '@beterschap/core/ids'
import { invitationPolicy } from '@beterschap/core/invitations/invitation.policy'
import { revokeInvitation } from '@beterschap/core/invitations/revoke-invitation'
import { sendInvitation } from '@beterschap/core/invitations/send-invitation'
import { err } from '@beterschap/core/result'
import { z } from 'zod'
import { router, staffProcedure, unwrap } from '../procedure.ts'

/** `key` is made when the form is rendered: pressing twice is one invitation (UX-J3). */
const input = z.strictObject({ employeeId: z.uuid(), key: z.uuid() })

const send = staffProcedure('invitation.send')
  .input(input)
  .output(z.strictObject({ invitationId: z.string() }))
  .mutation(async ({ ctx, input: { employeeId, key } }) => {
    const { invitations, now, token, tokenHash } = ctx.console.services
    const { newId, fingerprint } = ctx.services
    const invitee = await invitations.invitee(ctx.actor, employeeId as EmployeeId)
    const grant = unwrap(invitationPolicy.send({ actor: ctx.actor, invitee }))
    if (!invitee) return unwrap(err({ code: 'authorization.not_found' as const }))
    const deps = { invitations, now, token, tokenHash, newId, fingerprint }
    return unwrap(await sendInvitation(deps, grant, { key }, { invitee }))
  })

const revoke = staffProcedure('invitation.revoke')
  .input(input)
  .output(z.null())
  .mutation(async ({ ctx, input: { employeeId, key } }) => {
    const { invitations } = ctx.console.services
    const { newId, fingerprint } = ctx.services
    const invitee = await invitations.invitee(ctx.actor, employeeId as EmployeeId)
    const grant = unwrap(invitationPolicy.revoke({ actor: ctx.actor, invitee }))
    if (!invitee) return unwrap(err({ code: 'authorization.not_found' as const }))
    return unwrap(await revokeInvitation({ invitations, newId, fingerprint }, grant, { key }, { invitee }))
  })

export const invitationRouter = router({ send, revoke })
