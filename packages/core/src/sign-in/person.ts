import type { SessionId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import type { FactorRecord, FrontDoorDeps, IdentityRecord, IdentityTx, SessionRecord, Visitor } from './ports.ts'
import { sessionLife } from './session-life.ts'
import type { SignInError } from './sign-in.errors.ts'
import { type SessionLevel, type Standing, standing } from './standing.ts'

/** Somebody in the middle of signing in, or signed in, as the front door sees them inside one transaction. */
export interface Person {
  session: SessionRecord
  identity: IdentityRecord
  factors: FactorRecord[]
  standing: Standing
}

/** The person behind a session token, with the policy of this moment. */
export async function personOf(
  deps: FrontDoorDeps,
  tx: IdentityTx,
  visitor: Visitor,
  sessionToken: string,
): Promise<Result<Person, SignInError>> {
  const session = await tx.session(deps.secrets.hash(sessionToken))
  const isHere =
    session &&
    session.area === visitor.area &&
    (visitor.area === 'console' || session.employerId === visitor.employerId)
  const identity = isHere ? await tx.identity(session.identityId) : null
  if (!session || !identity) return err({ code: 'session.ended' })
  const factors = await tx.factors(identity.id)
  const roles = visitor.area === 'console' ? (await tx.staffRolesOf(identity.id)).roles : (['employee'] as const)
  const policy = (visitor.area === 'console' ? null : await tx.policy()) ?? {
    employee: ['securityKey', 'totp'],
    staff: ['securityKey', 'totp'],
  }
  return ok({
    session,
    identity,
    factors,
    standing: standing({
      level: session.level,
      proven: session.methods,
      enrolled: factors.map((factor) => factor.method),
      roles,
      policy,
    }),
  })
}

/** A visitor whose trail and messages belong somewhere: at the console, the first employer of this person. */
export async function placed(deps: FrontDoorDeps, visitor: Visitor, sessionToken: string): Promise<Visitor> {
  if (visitor.employerId) return visitor
  const employerId = await deps.store.transact(visitor, async (tx) => {
    const session = await tx.session(deps.secrets.hash(sessionToken))
    return session ? (await tx.staffRolesOf(session.identityId)).employerId : null
  })
  return { ...visitor, employerId }
}

export interface Renewed {
  sessionToken: string
  level: SessionLevel
  /** Set after the first complete sign-in on this browser: the token of its device cookie. */
  deviceToken: string | null
}

/** A new token for a session that has proven more (SEC-SE1); at 'full' the browser becomes a known device. */
export async function renew(
  deps: FrontDoorDeps,
  tx: IdentityTx,
  visitor: Visitor,
  person: Person,
  change: { level: SessionLevel; methods: string[]; steppedUp: boolean },
): Promise<Renewed> {
  const sessionToken = deps.secrets.token()
  let { deviceId } = person.session
  let deviceToken: string | null = null
  if (change.level === 'full' && !deviceId) {
    deviceToken = deps.secrets.token()
    deviceId = deps.newId()
    await tx.insertKnownDevice({
      id: deviceId,
      identityId: person.identity.id,
      tokenHash: deps.secrets.hash(deviceToken),
      label: visitor.browser,
    })
  }
  await tx.renewSession(person.session.id as SessionId, {
    tokenHash: deps.secrets.hash(sessionToken),
    deviceId,
    ...change,
    ...sessionLife(visitor.area, change.level, deps.now()),
  })
  return { sessionToken, level: change.level, deviceToken }
}
