import type { Role } from '@beterschap/core/grant'
import type { EmployerId, IdentityId } from '@beterschap/core/ids'
import { employerSettings } from '@beterschap/core/settings/employer-settings'
import type { IdentityRecord, IdentityTx, PortalMembership, Visitor } from '@beterschap/core/sign-in/ports'
import type { Tx } from '../clients.ts'
import type { Identity } from '../generated/client.ts'

const asRecord = (row: Identity): IdentityRecord => ({
  id: row.id as IdentityId,
  email: row.email,
  passwordHash: row.passwordHash,
  locale: row.locale,
  lastEmployerId: row.lastEmployerId as EmployerId | null,
})

type IdentityPart = Pick<
  IdentityTx,
  | 'identityByEmail'
  | 'identity'
  | 'insertIdentity'
  | 'setPassword'
  | 'setPreferences'
  | 'membershipsOf'
  | 'staffRolesOf'
  | 'insertMembership'
  | 'policy'
>

export const identities = (tx: Tx, visitor: Visitor): IdentityPart => ({
  async identityByEmail(emailKey) {
    const row = await tx.identity.findUnique({ where: { emailKey } })
    return row && asRecord(row)
  },
  async identity(id) {
    const row = await tx.identity.findUnique({ where: { id } })
    return row && asRecord(row)
  },
  async insertIdentity(identity) {
    await tx.identity.create({ data: identity })
  },
  async setPassword(id, passwordHash) {
    await tx.identity.update({ where: { id }, data: { passwordHash, passwordChangedAt: new Date() } })
  },
  async setPreferences(id, change) {
    await tx.identity.update({ where: { id }, data: change })
  },
  membershipsOf: (id) =>
    tx.$queryRaw<
      PortalMembership[]
    >`select employer_id as "employerId", slug, name, role, is_blocked as "isBlocked" from auth.memberships_of(${id}::uuid)`,
  async staffRolesOf(id) {
    const memberships = (await this.membershipsOf(id)).filter(
      (membership) => membership.role !== 'employee' && !membership.isBlocked,
    )
    const staff = await tx.$queryRaw<
      { role: Role; employerId: EmployerId }[]
    >`select role, employer_id as "employerId" from auth.assignments_of(${id}::uuid)`
    const all = [...memberships, ...staff]
    return { roles: [...new Set(all.map(({ role }) => role))], employerId: all[0]?.employerId ?? null }
  },
  async insertMembership(membership) {
    if (!visitor.employerId) throw new Error('A membership belongs to an employer.')
    await tx.membership.create({ data: { ...membership, employerId: visitor.employerId } })
  },
  async policy() {
    if (!visitor.employerId) return null
    const row = await tx.employerSettings.findUnique({ where: { employerId: visitor.employerId } })
    return row ? employerSettings.shape.secondFactorPolicy.parse(row.secondFactorPolicy) : null
  },
})
