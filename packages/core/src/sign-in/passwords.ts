import { emailKey } from '../email-key.ts'
import { checkPassword } from '../password-criteria.ts'
import { err, ok, type Result } from '../result.ts'
import { signedInPerson } from './end-sessions.ts'
import type { FrontDoorDeps, Visitor } from './ports.ts'
import type { SignInError } from './sign-in.errors.ts'
import { securityNotice } from './sign-in-with-password.ts'
import { throttleRules } from './throttle.ts'

/**
 * Wachtwoord vergeten (S-113). Answers the same for every address; only a person with a membership at this portal gets a
 * mail. The link works once, for an hour.
 */
export async function requestPasswordReset(deps: FrontDoorDeps, visitor: Visitor, email: string): Promise<void> {
  const key = emailKey(email)
  const turn = await deps.store.consumeTry(
    `mail:reset:${deps.secrets.keyedText('throttle', key)}`,
    throttleRules.mailLink,
  )
  if (!turn.allowed) return
  await deps.store.transact(visitor, async (tx) => {
    const identity = await tx.identityByEmail(key)
    if (!identity) return
    const place = visitor.employerId ?? (await tx.staffRolesOf(identity.id)).employerId
    const isHere =
      visitor.area === 'console'
        ? place !== null
        : (await tx.membershipsOf(identity.id)).some((m) => m.employerId === visitor.employerId)
    if (!isHere || !visitor.employerId) return
    const token = deps.secrets.token()
    const expiresAt = new Date(deps.now().getTime() + 3_600_000)
    await tx.insertLink({
      id: deps.newId(),
      purpose: 'passwordReset',
      identityId: identity.id,
      employerId: visitor.employerId,
      tokenHash: deps.secrets.hash(token),
      expiresAt,
    })
    await tx.message({
      template: 'passwordReset',
      channel: 'email',
      businessKey: `passwordReset:${deps.newId()}`,
      identityId: identity.id,
      subject: { employerId: visitor.employerId },
      secret: { to: identity.email, locale: identity.locale, token },
      expiresAt,
    })
    await tx.audit({
      type: 'PasswordResetAsked',
      identityId: identity.id,
      role: 'visitor',
      objectType: 'identity',
      objectId: identity.id,
      result: 'ok',
    })
  })
}

/** Whether a reset link can still be used; looking does not use it up (UX-E7). */
export async function resetLinkIsValid(deps: FrontDoorDeps, visitor: Visitor, token: string): Promise<boolean> {
  return deps.store.transact(visitor, async (tx) => (await tx.link('passwordReset', deps.secrets.hash(token))) !== null)
}

/** The new password by a mailed link. Ends all sessions; the next sign-in still asks the second factor. */
export async function resetPassword(
  deps: FrontDoorDeps,
  visitor: Visitor,
  token: string,
  password: string,
): Promise<Result<null, SignInError[]>> {
  const tokenHash = deps.secrets.hash(token)
  const identity = await deps.store.transact(visitor, async (tx) => {
    const link = await tx.link('passwordReset', tokenHash)
    return link && (await tx.identity(link.identityId))
  })
  if (!identity) return err([{ code: 'link.not_valid' }])
  const failures = checkPassword(deps, password, [identity.email])
  if (failures.length) return err(failures)
  const passwordHash = await deps.passwords.hash(password)
  return deps.store.transact(visitor, async (tx) => {
    if (!(await tx.spendLink('passwordReset', tokenHash))) return err([{ code: 'link.not_valid' as const }])
    await tx.setPassword(identity.id, passwordHash)
    await tx.endSessions(identity.id, { reason: 'passwordReset' })
    await tx.audit({
      type: 'PasswordReset',
      identityId: identity.id,
      role: 'visitor',
      objectType: 'identity',
      objectId: identity.id,
      result: 'ok',
    })
    await securityNotice(deps, tx, identity, 'passwordChanged')
    return ok(null)
  })
}

/** A new password by its owner: current one, fresh factor, new one (ASVS 6.2.3). Other sessions end. */
export async function changePassword(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
  input: { current: string; password: string },
): Promise<Result<null, SignInError[]>> {
  const found = await deps.store.transact(visitor, (tx) =>
    signedInPerson(deps, tx, visitor, sessionToken, { fresh: true }),
  )
  if (!found.ok) return err([found.error])
  const { identity, session } = found.value
  const turn = await deps.store.consumeTry(`password:change:${identity.id}`, throttleRules.knownDevice)
  if (!turn.allowed) return err([{ code: 'sign_in.throttled', waitSeconds: turn.waitSeconds }])
  if (!(await deps.passwords.verify(identity.passwordHash, input.current)))
    return err([{ code: 'password.current_wrong' }])
  await deps.store.clearTries(`password:change:${identity.id}`)
  const failures = checkPassword(deps, input.password, [identity.email])
  if (failures.length) return err(failures)
  const passwordHash = await deps.passwords.hash(input.password)
  return deps.store.transact(visitor, async (tx) => {
    await tx.setPassword(identity.id, passwordHash)
    await tx.endSessions(identity.id, { except: session.id, reason: 'passwordChanged' })
    await tx.audit({
      type: 'PasswordChanged',
      identityId: identity.id,
      objectType: 'identity',
      objectId: identity.id,
      result: 'ok',
    })
    await securityNotice(deps, tx, identity, 'passwordChanged')
    return ok(null)
  })
}
