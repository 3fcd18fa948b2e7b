import type { EmployeeId, EmployerId, IdentityId, InvitationId } from '@beterschap/core/ids'
import type { IdentityTx, InvitationRecord, LinkRecord, Visitor } from '@beterschap/core/sign-in/ports'
import type { Tx } from '../clients.ts'
import type { Employee, Invitation, OneTimeLink } from '../generated/client.ts'

const asLink = (row: OneTimeLink): LinkRecord => ({
  id: row.id,
  identityId: row.identityId as IdentityId,
  employerId: row.employerId as EmployerId | null,
  detail: row.detail,
})

const asInvitation = ({ employee, ...row }: Invitation & { employee: Employee }): InvitationRecord => ({
  id: row.id as InvitationId,
  employeeId: row.employeeId as EmployeeId,
  email: row.email,
  expiresAt: row.expiresAt,
  usedAt: row.usedAt,
  revokedAt: row.revokedAt,
  tries: row.tries,
  invitedBy: row.invitedBy as IdentityId | null,
  employee: {
    firstName: employee.firstName,
    lastName: employee.lastName,
    birthDate: employee.birthDate.toISOString().slice(0, 10),
    locale: employee.locale,
    phone: employee.phone,
  },
})

type LinkPart = Pick<
  IdentityTx,
  | 'knownDevice'
  | 'insertKnownDevice'
  | 'forgetDevices'
  | 'insertLink'
  | 'link'
  | 'spendLink'
  | 'invitation'
  | 'invitationByTicket'
  | 'markInvitationOpened'
  | 'tryInvitation'
  | 'setInvitationTicket'
  | 'redeemInvitation'
>

export const links = (tx: Tx, visitor: Visitor): LinkPart => ({
  async knownDevice(tokenHash) {
    const row = await tx.knownDevice.findUnique({ where: { tokenHash } })
    return row && { id: row.id, identityId: row.identityId as IdentityId }
  },
  async insertKnownDevice(device) {
    await tx.knownDevice.create({ data: device })
  },
  async forgetDevices(identityId) {
    await tx.knownDevice.deleteMany({ where: { identityId } })
  },
  async insertLink(link) {
    await tx.oneTimeLink.create({ data: link })
  },
  async link(purpose, tokenHash) {
    const row = await tx.oneTimeLink.findFirst({
      where: { purpose, tokenHash, usedAt: null, expiresAt: { gt: new Date() } },
    })
    return row && asLink(row)
  },
  async spendLink(purpose, tokenHash) {
    const [row] = await tx.$queryRaw<
      { id: string; identityId: string; employerId: string | null; detail: string | null }[]
    >`
      update auth.one_time_link set used_at = now() where purpose = ${purpose} and token_hash = ${tokenHash} and used_at is null and expires_at > now()
      returning id, identity_id as "identityId", employer_id as "employerId", detail`
    return row
      ? { ...row, identityId: row.identityId as IdentityId, employerId: row.employerId as EmployerId | null }
      : null
  },
  async invitation(tokenHash) {
    if (!visitor.employerId) return null
    const where = { employerId_tokenHash: { employerId: visitor.employerId, tokenHash } }
    const row = await tx.invitation.findUnique({ where, include: { employee: true } })
    return row && asInvitation(row)
  },
  async invitationByTicket(ticketHash) {
    if (!visitor.employerId) return null
    const where = { employerId: visitor.employerId, ticketHash, ticketExpires: { gt: new Date() }, revokedAt: null }
    const row = await tx.invitation.findFirst({ where, include: { employee: true } })
    return row && asInvitation(row)
  },
  async markInvitationOpened(id) {
    await tx.invitation.updateMany({
      where: { id, employerId: visitor.employerId ?? '', openedAt: null },
      data: { openedAt: new Date() },
    })
  },
  async tryInvitation(id) {
    const { count } = await tx.invitation.updateMany({
      where: { id, employerId: visitor.employerId ?? '', tries: { lt: 5 } },
      data: { tries: { increment: 1 } },
    })
    return count === 1
  },
  async setInvitationTicket(id, ticketHash, ticketExpires) {
    const { count } = await tx.invitation.updateMany({
      where: { id, employerId: visitor.employerId ?? '', usedAt: null },
      data: { ticketHash, ticketExpires },
    })
    return count === 1
  },
  // The link itself may have run out since the check was passed: the ticket of that browser decides from there on.
  async redeemInvitation(id) {
    const changed = await tx.$executeRaw`
      update invitation set used_at = now() where employer_id = ${visitor.employerId}::uuid and id = ${id}::uuid
        and used_at is null and revoked_at is null and ticket_expires > now()`
    return changed === 1
  },
})
