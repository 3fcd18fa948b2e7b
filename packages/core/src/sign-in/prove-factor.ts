import type { SessionId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import type { SecondFactorMethod } from '../settings/employer-settings.ts'
import { type Person, personOf, placed, type Renewed, renew } from './person.ts'
import type { ChallengePurpose, FrontDoorDeps, IdentityTx, Visitor } from './ports.ts'
import type { SignInError } from './sign-in.errors.ts'
import { securityNotice } from './sign-in-with-password.ts'
import { postSmsCode, smsBudget, typedCode } from './sms-code.ts'
import { throttleRules } from './throttle.ts'

/** Which methods this person can prove now, and where a code would go: what the page of the second step shows. */
export async function factorChoice(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
): Promise<
  Result<
    {
      methods: SecondFactorMethod[]
      allowed: SecondFactorMethod[]
      phoneEnd: string | null
      email: string
      level: string
      hasStoredBackupCode: boolean
      hasFactor: boolean
    },
    SignInError
  >
> {
  return deps.store.transact(visitor, async (tx) => {
    const person = await personOf(deps, tx, visitor, sessionToken)
    if (!person.ok) return person
    const { factors, identity } = person.value
    const sms = factors.find((factor) => factor.method === 'sms')
    const code = await tx.backupCode(identity.id)
    return ok({
      methods: person.value.standing.usable,
      allowed: person.value.standing.allowed,
      phoneEnd: sms?.secret ? deps.openFactor(sms.id, sms.secret).slice(-2) : null,
      email: identity.email,
      level: person.value.standing.level,
      hasStoredBackupCode: code?.isStored ?? false,
      hasFactor: factors.some((factor) => person.value.standing.allowed.includes(factor.method)),
    })
  })
}

/** Sends a code to the registered number of somebody whose password was right. */
export async function sendSignInSms(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
  purpose: 'signIn' | 'stepUp',
): Promise<Result<null, SignInError>> {
  const at = await placed(deps, visitor, sessionToken)
  const found = await deps.store.transact(at, (tx) => personOf(deps, tx, visitor, sessionToken))
  if (!found.ok) return found
  const { session, identity, factors, standing } = found.value
  const factor = factors.find(({ method }) => method === 'sms')
  if (!factor?.secret || !standing.usable.includes('sms')) return err({ code: 'factor.method_not_allowed' })
  const to = deps.openFactor(factor.id, factor.secret)
  const budget = await smsBudget(deps, identity.id, to)
  if (!budget.ok) return budget
  await deps.store.transact(at, (tx) =>
    postSmsCode(deps, tx, visitor, {
      sessionId: session.id,
      identityId: identity.id,
      purpose,
      to,
      factorId: factor.id,
    }),
  )
  return ok(null)
}

/** Options for a key ceremony; the challenge stays here, bound to session and purpose, for five minutes. */
export async function startKeySignIn(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
  purpose: 'signIn' | 'stepUp',
): Promise<Result<object, SignInError>> {
  return deps.store.transact(visitor, async (tx) => {
    const person = await personOf(deps, tx, visitor, sessionToken)
    if (!person.ok) return person
    const keys = person.value.factors.filter(({ method }) => method === 'securityKey')
    if (!keys.length || !person.value.standing.usable.includes('securityKey'))
      return err({ code: 'factor.method_not_allowed' as const })
    const options = await deps.keys.requestOptions(keys)
    await openKeyChallenge(deps, tx, person.value.session.id, purpose, options.challenge)
    return ok(options)
  })
}

export const openKeyChallenge = (
  deps: FrontDoorDeps,
  tx: IdentityTx,
  sessionId: SessionId,
  purpose: ChallengePurpose,
  challenge: string,
): Promise<void> =>
  tx.openChallenge({
    id: deps.newId(),
    sessionId,
    purpose,
    kind: 'securityKey',
    challenge,
    expiresAt: new Date(deps.now().getTime() + 5 * 60_000),
  })

export type FactorProof =
  | { method: 'totp'; code: string }
  | { method: 'sms'; code: string }
  | { method: 'securityKey'; response: unknown }

/**
 * Second step of signing in, or the fresh proof before a change (step-up). Right: a new session token. Every wrong
 * code counts before it is compared, over all methods together (SEC-A5).
 */
export async function proveFactor(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
  purpose: 'signIn' | 'stepUp',
  proof: FactorProof,
): Promise<Result<Renewed, SignInError>> {
  const at = await placed(deps, visitor, sessionToken)
  const found = await deps.store.transact(at, (tx) => personOf(deps, tx, visitor, sessionToken))
  if (!found.ok) return found
  const person = found.value
  if (!person.standing.usable.includes(proof.method)) return err({ code: 'factor.method_not_allowed' })
  const key = `factor:${person.identity.id}`
  const turn = await deps.store.consumeTry(key, throttleRules.factorCode)
  if (!turn.allowed) return err({ code: 'factor.throttled', waitSeconds: turn.waitSeconds })

  const proven = await deps.store.transact(at, (tx) => isProven(deps, tx, visitor, person, purpose, proof))
  if (!proven.ok) {
    if (turn.failures === 10)
      await deps.store.transact(at, (tx) => securityNotice(deps, tx, person.identity, 'passwordKnown'))
    return proven
  }
  await deps.store.clearTries(key)
  return deps.store.transact(at, (tx) => afterProof(deps, tx, at, person, proof.method))
}

async function afterProof(
  deps: FrontDoorDeps,
  tx: IdentityTx,
  visitor: Visitor,
  person: Person,
  method: SecondFactorMethod,
): Promise<Result<Renewed, SignInError>> {
  const isAllowed = person.standing.allowed.includes(method)
  const hasCode = (await tx.backupCode(person.identity.id))?.isStored ?? false
  // An old method that is no longer allowed opens the set-up of a new one, and so does an unfinished wizard.
  const level = isAllowed && hasCode ? 'full' : 'enrolling'
  const renewed = await renew(deps, tx, visitor, person, {
    level,
    methods: [...new Set([...person.session.methods, method])],
    steppedUp: true,
  })
  if (level === 'full') await signedIn(deps, tx, visitor, person, renewed.deviceToken !== null)
  return ok(renewed)
}

/** What belongs to every complete sign-in: the last portal, the trail, a notice when the browser is new, five sessions at most. */
export async function signedIn(
  deps: FrontDoorDeps,
  tx: IdentityTx,
  visitor: Visitor,
  person: Person,
  isNewDevice: boolean,
): Promise<void> {
  const { identity } = person
  if (visitor.employerId && visitor.area === 'portal')
    await tx.setPreferences(identity.id, { lastEmployerId: visitor.employerId })
  await tx.audit({
    type: 'SignedIn',
    identityId: identity.id,
    objectType: 'session',
    objectId: person.session.id,
    result: 'ok',
  })
  if (isNewDevice) await securityNotice(deps, tx, identity, 'newDevice')
  const open = (await tx.sessions(identity.id)).filter(
    (session) => session.level === 'full' && session.id !== person.session.id,
  )
  for (const extra of open.slice(4)) await tx.endSessions(identity.id, { only: extra.id, reason: 'tooMany' })
}

async function isProven(
  deps: FrontDoorDeps,
  tx: IdentityTx,
  visitor: Visitor,
  person: Person,
  purpose: ChallengePurpose,
  proof: FactorProof,
): Promise<Result<null, SignInError>> {
  if (proof.method === 'totp') return provenTotp(deps, tx, person, proof.code)
  const challenge = await tx.challenge(person.session.id, purpose, proof.method)
  if (!challenge || challenge.expiresAt <= deps.now())
    return err({ code: proof.method === 'sms' ? 'factor.code_expired' : 'factor.key_not_proven' })
  if (proof.method === 'sms') {
    if (!(await tx.tryChallenge(challenge.id))) return err({ code: 'factor.code_expired' })
    const typed = deps.secrets.keyed(`sms:${challenge.id}`, typedCode(proof.code))
    if (!challenge.codeHash || !deps.secrets.same(challenge.codeHash, typed)) return err({ code: 'factor.code_wrong' })
    if (!(await tx.consumeChallenge(challenge.id))) return err({ code: 'factor.code_wrong' })
    if (challenge.factorId) await tx.factorUsed(challenge.factorId)
    return ok(null)
  }
  // A challenge is good for one look, right or wrong.
  if (!(await tx.consumeChallenge(challenge.id)) || !challenge.challenge) return err({ code: 'factor.key_not_proven' })
  const id = (proof.response as { id?: unknown } | null)?.id
  const key = person.factors.find((factor) => factor.method === 'securityKey' && factor.credentialId === id)
  const counter = key
    ? await deps.keys.asserted(visitor.origin, challenge.challenge, proof.response, key, person.identity.id)
    : null
  if (!key || counter === null) return err({ code: 'factor.key_not_proven' })
  return (await tx.advanceKeyCounter(key.id, key.counter ?? 0, counter))
    ? ok(null)
    : err({ code: 'factor.key_not_proven' })
}

async function provenTotp(
  deps: FrontDoorDeps,
  tx: IdentityTx,
  person: Person,
  code: string,
): Promise<Result<null, SignInError>> {
  const factor = person.factors.find(({ method }) => method === 'totp')
  if (!factor?.secret) return err({ code: 'factor.method_not_allowed' })
  const step = await deps.totp.match(deps.openFactor(factor.id, factor.secret), typedCode(code), factor.lastStep)
  return step !== null && (await tx.advanceTotpStep(factor.id, step)) ? ok(null) : err({ code: 'factor.code_wrong' })
}
