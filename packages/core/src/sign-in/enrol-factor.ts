import type { SecondFactorId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import type { SecondFactorMethod } from '../settings/employer-settings.ts'
import { type Person, personOf, placed, type Renewed, renew } from './person.ts'
import type { ChallengeRecord, FactorRecord, FrontDoorDeps, IdentityTx, Visitor } from './ports.ts'
import { openKeyChallenge, signedIn } from './prove-factor.ts'
import type { SignInError } from './sign-in.errors.ts'
import { securityNotice } from './sign-in-with-password.ts'
import { postSmsCode, smsBudget, typedCode } from './sms-code.ts'
import { throttleRules } from './throttle.ts'

/** Five minutes after a proof, changes to the account are allowed without a new one (SEC-F8). */
export const STEP_UP_MS = 5 * 60_000

/** May this session set up a factor now? In the wizard: yes. Later: only with a fresh proof (SEC-A10). */
async function enrolling(
  deps: FrontDoorDeps,
  tx: IdentityTx,
  visitor: Visitor,
  sessionToken: string,
): Promise<Result<Person, SignInError>> {
  const person = await personOf(deps, tx, visitor, sessionToken)
  if (!person.ok) return person
  const { standing, session } = person.value
  if (standing.level === 'enrolling') return person
  const isFresh = session.steppedUpAt !== null && deps.now().getTime() - session.steppedUpAt.getTime() <= STEP_UP_MS
  return standing.level === 'full' && isFresh ? person : err({ code: 'factor.step_up_needed' })
}

export type EnrolmentStart =
  | { method: 'sms' }
  | { method: 'totp'; uri: string; secret: string }
  | { method: 'securityKey'; options: object }

/** The person chose a method: prepares what its page shows. Refuses what the employer does not allow (S-044). */
export async function chooseMethod(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
  method: SecondFactorMethod,
): Promise<Result<null, SignInError>> {
  return deps.store.transact(visitor, async (tx) => {
    const person = await enrolling(deps, tx, visitor, sessionToken)
    if (!person.ok) return person
    if (!person.value.standing.allowed.includes(method)) return err({ code: 'factor.method_not_allowed' as const })
    const { session } = person.value
    if (method === 'totp') {
      const id = deps.newId()
      await tx.openChallenge({
        id,
        sessionId: session.id,
        purpose: 'enrol',
        kind: 'totp',
        pending: deps.sealFactor(id, deps.totp.secret()),
        expiresAt: new Date(deps.now().getTime() + 30 * 60_000),
      })
    }
    return ok(null)
  })
}

/** What the page of a method shows: the QR code's text, or the options of a key ceremony. */
export async function enrolmentStart(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
  method: SecondFactorMethod,
): Promise<Result<EnrolmentStart, SignInError>> {
  return deps.store.transact(visitor, async (tx) => {
    const person = await enrolling(deps, tx, visitor, sessionToken)
    if (!person.ok) return person
    const { session, identity, standing, factors } = person.value
    if (!standing.allowed.includes(method)) return err({ code: 'factor.method_not_allowed' as const })
    if (method === 'sms') return ok({ method })
    if (method === 'totp') {
      const open = await tx.challenge(session.id, 'enrol', 'totp')
      if (!open?.pending || open.expiresAt <= deps.now()) return err({ code: 'factor.code_expired' as const })
      const secret = deps.openFactor(open.id, open.pending)
      return ok({ method, secret, uri: deps.totp.uri(identity.email, secret) })
    }
    const keys = factors.filter((factor) => factor.method === 'securityKey')
    const options = await deps.keys.registrationOptions(
      { id: identity.id, email: identity.email, name: identity.email },
      keys,
    )
    await openKeyChallenge(deps, tx, session.id, 'enrol', options.challenge)
    return ok({ method, options })
  })
}

/** Sends a code to a number that somebody wants to use. Dutch mobile numbers; others by list later (SEC-F11). */
export async function submitPhone(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
  typed: string,
): Promise<Result<null, SignInError>> {
  const at = await placed(deps, visitor, sessionToken)
  const found = await deps.store.transact(at, (tx) => enrolling(deps, tx, visitor, sessionToken))
  if (!found.ok) return found
  const { session, identity, standing } = found.value
  if (!standing.allowed.includes('sms')) return err({ code: 'factor.method_not_allowed' })
  const phone = deps.phone(typed)
  if (!phone) return err({ code: 'factor.phone_invalid' })
  if (!phone.isMobile || phone.country !== 'NL') return err({ code: 'factor.phone_not_supported' })
  const budget = await smsBudget(deps, identity.id, phone.e164)
  if (!budget.ok) return budget
  const challengeId = deps.newId()
  await deps.store.transact(at, (tx) =>
    postSmsCode(deps, tx, visitor, {
      sessionId: session.id,
      identityId: identity.id,
      purpose: 'enrol',
      to: phone.e164,
      challengeId,
      pending: deps.sealFactor(challengeId, phone.e164),
    }),
  )
  return ok(null)
}

export type EnrolmentProof =
  | { method: 'totp'; code: string }
  | { method: 'sms'; code: string }
  | { method: 'securityKey'; response: unknown; label: string }

export interface Enrolled {
  /** Shown once, and only when there is no stored code yet; otherwise null. */
  backupCode: string | null
  renewed: Renewed
}

/** VOLGENDE (S-046): the factor counts only after it has been proven to work. */
export async function confirmFactor(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
  proof: EnrolmentProof,
): Promise<Result<Enrolled, SignInError>> {
  const at = await placed(deps, visitor, sessionToken)
  const found = await deps.store.transact(at, (tx) => enrolling(deps, tx, visitor, sessionToken))
  if (!found.ok) return found
  const person = found.value
  if (!person.standing.allowed.includes(proof.method)) return err({ code: 'factor.method_not_allowed' })
  const key = `factor:${person.identity.id}`
  const turn = await deps.store.consumeTry(key, throttleRules.factorCode)
  if (!turn.allowed) return err({ code: 'factor.throttled', waitSeconds: turn.waitSeconds })
  const factor = await deps.store.transact(at, (tx) => newFactor(deps, tx, visitor, person, proof))
  if (!factor.ok) return factor
  await deps.store.clearTries(key)
  return deps.store.transact(at, (tx) => keepFactor(deps, tx, at, person, factor.value))
}

async function keepFactor(
  deps: FrontDoorDeps,
  tx: IdentityTx,
  visitor: Visitor,
  person: Person,
  factor: Omit<FactorRecord, 'createdAt' | 'lastUsedAt'>,
): Promise<Result<Enrolled, SignInError>> {
  const { identity, factors } = person
  // One number and one app at a time; the new one takes the place of the old. Keys may be many (P-16).
  for (const old of factors)
    if (old.method === factor.method && factor.method !== 'securityKey') await tx.removeFactor(identity.id, old.id)
  await tx.insertFactor(identity.id, factor)
  await tx.audit({
    type: 'SecondFactorAdded',
    identityId: identity.id,
    objectType: 'secondFactor',
    objectId: factor.id,
    result: 'ok',
  })
  await securityNotice(deps, tx, identity, 'factorAdded')
  const hasCode = (await tx.backupCode(identity.id))?.isStored ?? false
  const backupCode = hasCode ? null : await newBackupCode(deps, tx, person)
  const level = hasCode ? 'full' : 'enrolling'
  const renewed = await renew(deps, tx, visitor, person, {
    level,
    methods: [...new Set([...person.session.methods, factor.method])],
    steppedUp: true,
  })
  if (level === 'full' && person.session.level !== 'full')
    await signedIn(deps, tx, visitor, person, renewed.deviceToken !== null)
  return ok({ backupCode, renewed })
}

async function newBackupCode(deps: FrontDoorDeps, tx: IdentityTx, person: Person): Promise<string> {
  const code = deps.secrets.backupCode()
  await tx.replaceBackupCode(person.identity.id, backupCodeHash(deps, person.identity.id, code))
  await tx.audit({
    type: 'BackupCodeMade',
    identityId: person.identity.id,
    objectType: 'identity',
    objectId: person.identity.id,
    result: 'ok',
  })
  return code
}

export const backupCodeHash = (deps: FrontDoorDeps, identityId: string, typed: string): Uint8Array<ArrayBuffer> =>
  deps.secrets.keyed(`backupCode:${identityId}`, deps.secrets.normaliseBackupCode(typed))

/** A new code instead of one that was never stored, or (with a fresh proof) of one that may be lost. */
export async function renewBackupCode(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
): Promise<Result<{ backupCode: string }, SignInError>> {
  const at = await placed(deps, visitor, sessionToken)
  return deps.store.transact(at, async (tx) => {
    const person = await enrolling(deps, tx, visitor, sessionToken)
    if (!person.ok) return person
    if (!person.value.factors.length) return err({ code: 'factor.method_not_allowed' as const })
    if (person.value.session.level === 'full')
      await securityNotice(deps, tx, person.value.identity, 'backupCodeRenewed')
    return ok({ backupCode: await newBackupCode(deps, tx, person.value) })
  })
}

/** AFRONDEN (S-051): only with the box ticked, and only for the code that was shown. */
export async function finishEnrolment(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
  input: { hasStoredBackupCode: boolean; backupCode: string },
): Promise<Result<Renewed, SignInError>> {
  const at = await placed(deps, visitor, sessionToken)
  return deps.store.transact(at, async (tx) => {
    const found = await enrolling(deps, tx, visitor, sessionToken)
    if (!found.ok) return found
    const person = found.value
    const hasAllowedFactor = person.factors.some(
      (factor) => person.standing.allowed.includes(factor.method) && person.session.methods.includes(factor.method),
    )
    if (!hasAllowedFactor) return err({ code: 'factor.method_not_allowed' as const })
    if (!input.hasStoredBackupCode) return err({ code: 'backup_code.not_confirmed' as const })
    if (
      !(await tx.markBackupCodeStored(person.identity.id, backupCodeHash(deps, person.identity.id, input.backupCode)))
    )
      return err({ code: 'backup_code.wrong' as const })
    const renewed = await renew(deps, tx, at, person, {
      level: 'full',
      methods: person.session.methods,
      steppedUp: true,
    })
    if (person.session.level !== 'full') await signedIn(deps, tx, at, person, false)
    return ok(renewed)
  })
}

async function newFactor(
  deps: FrontDoorDeps,
  tx: IdentityTx,
  visitor: Visitor,
  person: Person,
  proof: EnrolmentProof,
): Promise<Result<Omit<FactorRecord, 'createdAt' | 'lastUsedAt'>, SignInError>> {
  const id = deps.newId() as SecondFactorId
  const blank = {
    id,
    label: '',
    secret: null,
    lastStep: null,
    credentialId: null,
    publicKey: null,
    counter: null,
    backupEligible: null,
    transports: [],
  }
  const open = await tx.challenge(person.session.id, 'enrol', proof.method)
  if (!open || open.expiresAt <= deps.now())
    return err({ code: proof.method === 'securityKey' ? 'factor.key_not_proven' : 'factor.code_expired' })
  if (proof.method === 'securityKey') return newKey(deps, tx, visitor, open, proof, blank)
  if (!open.pending) return err({ code: 'factor.code_expired' })
  const secret = deps.openFactor(open.id, open.pending)
  if (proof.method === 'totp') {
    const step = await deps.totp.match(secret, typedCode(proof.code), null)
    if (step === null) return err({ code: 'factor.code_wrong' })
    if (!(await tx.consumeChallenge(open.id))) return err({ code: 'factor.code_wrong' })
    return ok({ ...blank, method: 'totp', secret: deps.sealFactor(id, secret), lastStep: step })
  }
  if (!(await tx.tryChallenge(open.id))) return err({ code: 'factor.code_expired' })
  const typed = deps.secrets.keyed(`sms:${open.id}`, typedCode(proof.code))
  if (!open.codeHash || !deps.secrets.same(open.codeHash, typed) || !(await tx.consumeChallenge(open.id)))
    return err({ code: 'factor.code_wrong' })
  return ok({ ...blank, method: 'sms', secret: deps.sealFactor(id, secret) })
}

async function newKey(
  deps: FrontDoorDeps,
  tx: IdentityTx,
  visitor: Visitor,
  open: ChallengeRecord,
  proof: { response: unknown; label: string },
  blank: Omit<FactorRecord, 'createdAt' | 'lastUsedAt' | 'method'>,
): Promise<Result<Omit<FactorRecord, 'createdAt' | 'lastUsedAt'>, SignInError>> {
  if (!(await tx.consumeChallenge(open.id)) || !open.challenge) return err({ code: 'factor.key_not_proven' })
  const key = await deps.keys.registered(visitor.origin, open.challenge, proof.response)
  if (!key) return err({ code: 'factor.key_not_proven' })
  return ok({
    ...blank,
    ...key,
    transports: [...key.transports],
    method: 'securityKey',
    label: proof.label.trim().slice(0, 60),
  })
}
