import { emailKey } from '../email-key.ts'
import type { EmployerId, IdentityId, SessionId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import type { FrontDoorDeps, IdentityRecord, IdentityTx, Visitor } from './ports.ts'
import { sessionLife } from './session-life.ts'
import type { SignInError } from './sign-in.errors.ts'
import type { SessionLevel } from './standing.ts'
import { throttleRules } from './throttle.ts'

export interface Opened {
  sessionToken: string
  level: SessionLevel
}

interface Caller {
  identity: IdentityRecord | null
  /** Which budget of tries this browser draws from (SEC-F6). */
  tries: { key: string; rule: (typeof throttleRules)['knownDevice' | 'unknownDevice'] }
  deviceId: string | null
  isProven: boolean
}

async function callerOf(deps: FrontDoorDeps, tx: IdentityTx, visitor: Visitor, email: string): Promise<Caller> {
  const key = emailKey(email)
  const identity = await tx.identityByEmail(key)
  const device = visitor.deviceToken ? await tx.knownDevice(deps.secrets.hash(visitor.deviceToken)) : null
  if (identity && device?.identityId === identity.id)
    return {
      identity,
      tries: { key: `password:device:${device.id}`, rule: throttleRules.knownDevice },
      deviceId: device.id,
      isProven: true,
    }
  const proof = visitor.proofToken ? await tx.link('provenDevice', deps.secrets.hash(visitor.proofToken)) : null
  if (identity && proof?.identityId === identity.id)
    return {
      identity,
      tries: { key: `password:proof:${proof.id}`, rule: throttleRules.knownDevice },
      deviceId: null,
      isProven: true,
    }
  const stranger = deps.secrets.keyedText('throttle', key)
  return {
    identity,
    tries: { key: `password:unknown:${stranger}`, rule: throttleRules.unknownDevice },
    deviceId: null,
    isProven: false,
  }
}

/**
 * First step of signing in. A try is counted before anything is verified; an unknown account costs the same time and
 * gives the same answer as a wrong password (SEC-A7). Reaches nothing yet: the second factor follows (S-040).
 */
export async function signInWithPassword(
  deps: FrontDoorDeps,
  visitor: Visitor,
  input: { email: string; password: string },
): Promise<Result<Opened, SignInError>> {
  const caller = await deps.store.transact(visitor, (tx) => callerOf(deps, tx, visitor, input.email))
  if (!caller.isProven) {
    const source = await deps.store.consumeTry(`password:source:${visitor.source}`, throttleRules.source)
    if (!source.allowed) return err({ code: 'sign_in.throttled', waitSeconds: source.waitSeconds })
  }
  const turn = await deps.store.consumeTry(caller.tries.key, caller.tries.rule)
  if (!turn.allowed)
    return err(
      turn.isClosed
        ? { code: 'sign_in.device_proof_needed' }
        : { code: 'sign_in.throttled', waitSeconds: turn.waitSeconds },
    )

  const { identity } = caller
  const isRight = await deps.passwords.verify(identity?.passwordHash ?? null, input.password)
  if (!identity || !isRight) {
    if (identity && turn.failures === 10) await warn(deps, visitor, identity, 'manyFailures')
    return err({ code: 'sign_in.failed' })
  }
  await deps.store.clearTries(caller.tries.key)
  if (!caller.isProven) await deps.store.clearTries(`password:source:${visitor.source}`)
  return openSession(deps, visitor, identity, caller)
}

async function openSession(
  deps: FrontDoorDeps,
  visitor: Visitor,
  identity: IdentityRecord,
  caller: Caller,
): Promise<Result<Opened, SignInError>> {
  const place = await deps.store.transact(visitor, (tx) => placeOf(tx, visitor, identity))
  if (!place.ok) return place
  return deps.store.transact({ ...visitor, employerId: place.value }, async (tx) => {
    const factors = await tx.factors(identity.id)
    // A password alone may set up the first factor only in a browser that has shown that it reads the mailbox (SEC-A12).
    if (!factors.length && !caller.isProven) return err({ code: 'sign_in.device_proof_needed' as const })
    const level: SessionLevel = factors.length ? 'factor' : 'enrolling'
    const sessionToken = deps.secrets.token()
    await tx.insertSession({
      id: deps.newId() as SessionId,
      identityId: identity.id,
      tokenHash: deps.secrets.hash(sessionToken),
      level,
      methods: ['password'],
      deviceId: caller.deviceId,
      steppedUp: false,
      ...sessionLife(visitor.area, level, deps.now()),
    })
    await tx.audit({
      type: 'PasswordAccepted',
      identityId: identity.id,
      objectType: 'identity',
      objectId: identity.id,
      result: 'ok',
    })
    return ok({ sessionToken, level })
  })
}

/** The employer under whose context this person signs in, or why they cannot be here. Said only after the right password. */
async function placeOf(
  tx: IdentityTx,
  visitor: Visitor,
  identity: IdentityRecord,
): Promise<Result<EmployerId, SignInError>> {
  if (visitor.area === 'console') {
    const staff = await tx.staffRolesOf(identity.id)
    return staff.employerId ? ok(staff.employerId) : err({ code: 'sign_in.no_access_here' })
  }
  const memberships = await tx.membershipsOf(identity.id)
  const here = memberships.filter(
    (membership) => membership.employerId === visitor.employerId && membership.role === 'employee',
  )
  if (!visitor.employerId || !here.length) return err({ code: 'sign_in.no_access_here' })
  if (here.every((membership) => membership.isBlocked)) return err({ code: 'sign_in.blocked_by_employer' })
  return ok(visitor.employerId)
}

/** A notice to the owner that something happens at their account (ASVS 6.3.5). */
async function warn(deps: FrontDoorDeps, visitor: Visitor, identity: IdentityRecord, kind: string): Promise<void> {
  if (!visitor.employerId) return
  await deps.store.transact(visitor, (tx) => securityNotice(deps, tx, identity, kind))
}

/** Mail to the registered address that a password, factor, device or code was used or changed (SEC-A10). */
export async function securityNotice(
  deps: FrontDoorDeps,
  tx: IdentityTx,
  identity: { id: IdentityId; email: string; locale: string },
  kind: string,
): Promise<void> {
  await tx.message({
    template: 'securityNotice',
    channel: 'email',
    businessKey: `securityNotice:${kind}:${identity.id}:${deps.newId()}`,
    identityId: identity.id,
    subject: { kind },
    secret: { to: identity.email, locale: identity.locale },
  })
}
