import type { InvitationStore, Invitee } from '@beterschap/core/invitations/ports'
import type { Sealer } from '@beterschap/crypto/seal'
import { contextText, type StoreDeps, saveInOneCall } from '../one-call.ts'
import { inContext } from '../with-employer.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Invitations of one employer; the mail goes into the outgoing post with them, sealed. */
export function createInvitationStore(deps: StoreDeps & { sealer: Sealer }): InvitationStore {
  const { db, sign, sealer } = deps
  return {
    invitee: ({ employerId, identityId, role }, employeeId) =>
      inContext(db, sign, { employerId, identityId, role }, async (tx) => {
        const [row] = await tx.$queryRaw<Invitee[]>`
          select w.id as "employeeId", w.first_name as "firstName", w.email, w.locale,
            exists (select 1 from membership m where m.employer_id = w.employer_id and m.employee_id = w.id and m.role = 'employee') as "hasAccount",
            exists (select 1 from absence_case a where a.employer_id = w.employer_id and a.employee_id = w.id and a.status <> 'withdrawn') as "hasCase",
            (select i.id from invitation i where i.employer_id = w.employer_id and i.employee_id = w.id and i.used_at is null
              and i.revoked_at is null and i.expires_at > now() order by i.sent_at desc limit 1) as "openInvitationId"
          from employee w where w.employer_id = ${employerId}::uuid and w.id = ${employeeId}::uuid`
        return row ?? null
      }),
    send(grant, { invitation, mail, event, once }) {
      const { id, ...secret } = mail
      const place = { table: 'notification', column: 'secret', row: id, employerId: grant.employerId }
      const plan = {
        employeeId: grant.subject.employeeId,
        invitation: { ...invitation, tokenHash: hex(invitation.tokenHash), expiresAt: invitation.expiresAt },
        mail: { id, secret: hex(sealer.seal('messages', place, JSON.stringify(secret))) },
        event,
        once,
      }
      return saveInOneCall(
        () =>
          db.$queryRaw`select save_invitation(${contextText(deps, grant)}, ${JSON.stringify(plan)}::jsonb) as answer`,
      )
    },
    revoke(grant, { event, once }) {
      const plan = { employeeId: grant.subject.employeeId, event, once }
      return saveInOneCall(
        () =>
          db.$queryRaw`select revoke_invitation(${contextText(deps, grant)}, ${JSON.stringify(plan)}::jsonb) as answer`,
      )
    },
  }
}
