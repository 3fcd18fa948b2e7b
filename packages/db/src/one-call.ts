import type { Grant } from '@beterschap/core/grant'
import type { Once, SaveAnswer } from '@beterschap/core/recorded-event'
import type { SignContext } from '@beterschap/crypto/sign-context'
import type { Db } from './clients.ts'
import { sqlState } from './violations.ts'
import { contextOf, withEmployer } from './with-employer.ts'

/** A store's connection: a client of role app_rt (or app_worker) and the signer of its contexts. */
export interface StoreDeps {
  db: Db
  sign: SignContext
}

/** SQLSTATE that our functions raise when the facts behind a decision have changed. */
const STALE = 'BS001'
const UNIQUE_VIOLATION = '23505'

/** Runs one of the save functions: the whole decision in one call. */
export async function saveInOneCall(call: () => Promise<{ answer: unknown }[]>): Promise<SaveAnswer> {
  try {
    const [row] = await call()
    const answer = row?.answer as { ok?: Record<string, string>; conflict?: true } | undefined
    if (answer?.conflict) return { outcome: 'conflict' }
    if (!answer?.ok) throw new Error('The database gave no answer to a save.')
    return { outcome: 'saved', answer: answer.ok }
  } catch (thrown) {
    // Two tabs can both find no open case; the partial unique index decides who was first.
    const state = sqlState(thrown)
    if (state === STALE || state === UNIQUE_VIOLATION) return { outcome: 'stale' }
    throw thrown
  }
}

/** The answer that was given under this key earlier, if it was to the same request. */
export function earlierAnswer({ db, sign }: StoreDeps, grant: Grant, once: Once): Promise<SaveAnswer | null> {
  return withEmployer(db, sign, grant, async (tx) => {
    const [row] = await tx.$queryRaw<{ answer: Record<string, string>; isSame: boolean }[]>`
      select answer, request_hash = decode(${once.requestHash}, 'hex') as "isSame" from idempotency_key
      where employer_id = ${grant.employerId}::uuid and identity_id = ${grant.actor.identityId}::uuid and route = ${once.route} and key = ${once.key}`
    if (!row) return null
    return row.isSame ? { outcome: 'saved', answer: row.answer } : { outcome: 'conflict' }
  })
}

/** The signed context as text, for functions that set it themselves within their one call. */
export const contextText = ({ sign }: StoreDeps, grant: Grant): string => sign(contextOf(grant))
