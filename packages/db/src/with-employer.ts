import type { Grant } from '@beterschap/core/grant'
import type { DatabaseContext, SignContext } from '@beterschap/crypto/sign-context'
import type { Db, Tx } from './clients.ts'

/** One transaction with the signed context of one employer; rows of others do not exist in it (SEC-F1). */
export function inContext<T>(
  db: Db,
  sign: SignContext,
  context: DatabaseContext,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select set_config('app.ctx', ${sign(context)}, true)`
      return work(tx)
    },
    { maxWait: 5000, timeout: 10_000 },
  )
}

export const contextOf = ({ employerId, actor }: Grant): DatabaseContext => ({
  employerId,
  identityId: actor.identityId,
  role: actor.role,
})

/** As `inContext`, for the holder of a grant. */
export const withEmployer = <T>(db: Db, sign: SignContext, grant: Grant, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inContext(db, sign, contextOf(grant), work)
