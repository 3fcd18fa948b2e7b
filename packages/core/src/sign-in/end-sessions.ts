import type { SecondFactorId, SessionId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import { STEP_UP_MS } from './enrol-factor.ts'
import { type Person, personOf } from './person.ts'
import type { FrontDoorDeps, IdentityTx, SessionRecord, Visitor } from './ports.ts'
import type { SignInError } from './sign-in.errors.ts'
import { securityNotice } from './sign-in-with-password.ts'

/** Uitloggen (S-117). The old token is worth nothing from the moment this commits. */
export async function signOut(deps: FrontDoorDeps, visitor: Visitor, sessionToken: string): Promise<void> {
  await deps.store.transact(visitor, async (tx) => {
    const session = await tx.session(deps.secrets.hash(sessionToken))
    if (!session) return
    await tx.endSessions(session.identityId, { only: session.id, reason: 'signedOut' })
    if (visitor.employerId)
      await tx.audit({
        type: 'SignedOut',
        identityId: session.identityId,
        objectType: 'session',
        objectId: session.id,
        result: 'ok',
      })
  })
}

/** A fully signed-in person; with `fresh`, one who proved a factor in the last five minutes (SEC-F8). */
export async function signedInPerson(
  deps: FrontDoorDeps,
  tx: IdentityTx,
  visitor: Visitor,
  sessionToken: string,
  { fresh }: { fresh: boolean },
): Promise<Result<Person, SignInError>> {
  const person = await personOf(deps, tx, visitor, sessionToken)
  if (!person.ok) return person
  if (person.value.standing.level !== 'full') return err({ code: 'session.ended' })
  const { steppedUpAt } = person.value.session
  const isFresh = steppedUpAt !== null && deps.now().getTime() - steppedUpAt.getTime() <= STEP_UP_MS
  return fresh && !isFresh ? err({ code: 'factor.step_up_needed' }) : person
}

export interface AccountView {
  email: string
  factors: {
    id: SecondFactorId
    method: string
    label: string
    detail: string
    createdAt: Date
    lastUsedAt: Date | null
  }[]
  allowed: string[]
  sessions: (Pick<SessionRecord, 'id' | 'browser' | 'createdAt' | 'lastSeenAt'> & { isThisOne: boolean })[]
  isFresh: boolean
}

/** What stands on "Mijn account": factors without their secrets, and the open sessions. */
export async function accountView(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
): Promise<Result<AccountView, SignInError>> {
  return deps.store.transact(visitor, async (tx) => {
    const found = await signedInPerson(deps, tx, visitor, sessionToken, { fresh: false })
    if (!found.ok) return found
    const { identity, factors, session, standing } = found.value
    const fresh = await signedInPerson(deps, tx, visitor, sessionToken, { fresh: true })
    return ok({
      email: identity.email,
      allowed: standing.allowed,
      isFresh: fresh.ok,
      factors: factors.map(({ id, method, label, secret, createdAt, lastUsedAt }) => ({
        id,
        method,
        label,
        detail: method === 'sms' && secret ? deps.openFactor(id, secret).slice(-2) : '',
        createdAt,
        lastUsedAt,
      })),
      sessions: (await tx.sessions(identity.id))
        .filter(({ level }) => level === 'full')
        .map(({ id, browser, createdAt, lastSeenAt }) => ({
          id,
          browser,
          createdAt,
          lastSeenAt,
          isThisOne: id === session.id,
        })),
    })
  })
}

/** Ends one session of this person, or all others. Another person's session id changes nothing. */
export async function endSessions(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
  which: SessionId | 'others',
): Promise<Result<{ ended: number }, SignInError>> {
  return deps.store.transact(visitor, async (tx) => {
    const found = await signedInPerson(deps, tx, visitor, sessionToken, { fresh: false })
    if (!found.ok) return found
    const { identity, session } = found.value
    const choice =
      which === 'others' ? { except: session.id, reason: 'endedByOwner' } : { only: which, reason: 'endedByOwner' }
    const ended = await tx.endSessions(identity.id, choice)
    await tx.audit({
      type: 'SessionsEnded',
      identityId: identity.id,
      objectType: 'identity',
      objectId: identity.id,
      result: 'ok',
    })
    return ok({ ended })
  })
}

/** Takes a factor away; never the last allowed one, which would lock its owner out. */
export async function removeFactor(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
  factorId: SecondFactorId,
): Promise<Result<null, SignInError>> {
  return deps.store.transact(visitor, async (tx) => {
    const found = await signedInPerson(deps, tx, visitor, sessionToken, { fresh: true })
    if (!found.ok) return found
    const { identity, factors, standing } = found.value
    const left = factors.filter((factor) => factor.id !== factorId && standing.allowed.includes(factor.method))
    if (!left.length) return err({ code: 'factor.last_one' as const })
    if (await tx.removeFactor(identity.id, factorId)) {
      await tx.audit({
        type: 'SecondFactorRemoved',
        identityId: identity.id,
        objectType: 'secondFactor',
        objectId: factorId,
        result: 'ok',
      })
      await securityNotice(deps, tx, identity, 'factorRemoved')
    }
    return ok(null)
  })
}
