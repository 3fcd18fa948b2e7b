import type { SecondFactorId } from '@beterschap/core/ids'
import type { SecondFactorMethod } from '@beterschap/core/settings/employer-settings'
import type { FactorRecord, IdentityTx } from '@beterschap/core/sign-in/ports'
import type { Tx } from '../clients.ts'
import type { SecondFactor } from '../generated/client.ts'

const asRecord = (row: SecondFactor): FactorRecord => ({
  id: row.id as SecondFactorId,
  method: row.method as SecondFactorMethod,
  label: row.label,
  secret: row.secret,
  lastStep: row.lastStep === null ? null : Number(row.lastStep),
  credentialId: row.credentialId,
  publicKey: row.publicKey,
  counter: row.counter === null ? null : Number(row.counter),
  backupEligible: row.backupEligible,
  transports: row.transports,
  createdAt: row.createdAt,
  lastUsedAt: row.lastUsedAt,
})

type FactorPart = Pick<
  IdentityTx,
  | 'factors'
  | 'insertFactor'
  | 'removeFactor'
  | 'removeAllFactors'
  | 'advanceTotpStep'
  | 'advanceKeyCounter'
  | 'factorUsed'
  | 'backupCode'
  | 'replaceBackupCode'
  | 'markBackupCodeStored'
  | 'spendBackupCode'
>

const one = async (changed: Promise<{ count: number }>): Promise<boolean> => (await changed).count === 1
const bytes = (value: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(value)

export const factors = (tx: Tx, newId: () => string): FactorPart => ({
  async factors(identityId) {
    const rows = await tx.secondFactor.findMany({
      where: { identityId, confirmedAt: { not: null } },
      orderBy: { createdAt: 'asc' },
    })
    return rows.map(asRecord)
  },
  async insertFactor(identityId, factor) {
    const { secret, publicKey, lastStep, counter, ...rest } = factor
    await tx.secondFactor.create({
      data: {
        ...rest,
        identityId,
        secret: secret && bytes(secret),
        publicKey: publicKey && bytes(publicKey),
        lastStep: lastStep === null ? null : BigInt(lastStep),
        counter: counter === null ? null : BigInt(counter),
        confirmedAt: new Date(),
      },
    })
  },
  removeFactor: (identityId, id) => one(tx.secondFactor.deleteMany({ where: { id, identityId } })),
  async removeAllFactors(identityId) {
    await tx.secondFactor.deleteMany({ where: { identityId } })
  },
  advanceTotpStep: (id, step) =>
    one(
      tx.secondFactor.updateMany({
        where: { id, OR: [{ lastStep: null }, { lastStep: { lt: BigInt(step) } }] },
        data: { lastStep: BigInt(step), lastUsedAt: new Date() },
      }),
    ),
  // A key that always says 0 keeps no counter; any other must grow (WebAuthn Level 3, 7.2 step 22).
  advanceKeyCounter: (id, from, to) =>
    to <= from && (to !== 0 || from !== 0)
      ? Promise.resolve(false)
      : one(
          tx.secondFactor.updateMany({
            where: { id, counter: BigInt(from) },
            data: { counter: BigInt(to), lastUsedAt: new Date() },
          }),
        ),
  async factorUsed(id) {
    await tx.secondFactor.updateMany({ where: { id }, data: { lastUsedAt: new Date() } })
  },
  async backupCode(identityId) {
    const row = await tx.backupCode.findFirst({ where: { identityId, usedAt: null } })
    return row && { id: row.id, codeHash: row.codeHash, isStored: row.storedAt !== null }
  },
  async replaceBackupCode(identityId, codeHash) {
    await tx.backupCode.deleteMany({ where: { identityId, usedAt: null } })
    await tx.backupCode.create({ data: { id: newId(), identityId, codeHash } })
  },
  markBackupCodeStored: (identityId, codeHash) =>
    one(tx.backupCode.updateMany({ where: { identityId, codeHash, usedAt: null }, data: { storedAt: new Date() } })),
  spendBackupCode: (identityId, codeHash) =>
    one(
      tx.backupCode.updateMany({
        where: { identityId, codeHash, usedAt: null, storedAt: { not: null } },
        data: { usedAt: new Date() },
      }),
    ),
})
