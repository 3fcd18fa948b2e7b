import { emailKey } from '../email-key.ts'
import type { EmployerId, SessionId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import { signedInPerson } from './end-sessions.ts'
import type { FrontDoorDeps, Visitor } from './ports.ts'
import { sessionLife } from './session-life.ts'
import type { SignInError } from './sign-in.errors.ts'
import { throttleRules } from './throttle.ts'

/** 24 hours in which a browser counts as one that reads the mailbox. */
const PROOF_LIFE_MS = 24 * 3_600_000

/** Mails a link that lets a new device past the strangers' queue (S-112). Proves the device; it is no factor. */
export async function requestDeviceProof(deps: FrontDoorDeps, visitor: Visitor, email: string): Promise<void> {
  const key = emailKey(email)
  const turn = await deps.store.consumeTry(
    `mail:device:${deps.secrets.keyedText('throttle', key)}`,
    throttleRules.mailLink,
  )
  if (!turn.allowed || !visitor.employerId) return
  const { employerId } = visitor
  await deps.store.transact(visitor, async (tx) => {
    const identity = await tx.identityByEmail(key)
    if (!identity || !(await tx.membershipsOf(identity.id)).some((membership) => membership.employerId === employerId))
      return
    const token = deps.secrets.token()
    const expiresAt = new Date(deps.now().getTime() + 3_600_000)
    await tx.insertLink({
      id: deps.newId(),
      purpose: 'deviceProof',
      identityId: identity.id,
      employerId,
      tokenHash: deps.secrets.hash(token),
      expiresAt,
    })
    await tx.message({
      template: 'deviceProof',
      channel: 'email',
      businessKey: `deviceProof:${deps.newId()}`,
      identityId: identity.id,
      subject: { employerId },
      secret: { to: identity.email, locale: identity.locale, token },
      expiresAt,
    })
  })
}

/** The mailed link was opened and its button pressed: this browser gets the cookie that says so. */
export async function acceptDeviceProof(
  deps: FrontDoorDeps,
  visitor: Visitor,
  token: string,
): Promise<Result<{ proofToken: string }, SignInError>> {
  return deps.store.transact(visitor, async (tx) => {
    const link = await tx.spendLink('deviceProof', deps.secrets.hash(token))
    if (!link) return err({ code: 'link.not_valid' as const })
    const proofToken = deps.secrets.token()
    await tx.insertLink({
      id: deps.newId(),
      purpose: 'provenDevice',
      identityId: link.identityId,
      employerId: link.employerId,
      tokenHash: deps.secrets.hash(proofToken),
      expiresAt: new Date(deps.now().getTime() + PROOF_LIFE_MS),
    })
    return ok({ proofToken })
  })
}

/** Goes to another portal of the same person without signing in again (S-060): a ticket of 30 seconds, used once. */
export async function startHandOver(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
  target: EmployerId,
): Promise<Result<{ ticket: string; slug: string }, SignInError>> {
  return deps.store.transact(visitor, async (tx) => {
    const found = await signedInPerson(deps, tx, visitor, sessionToken, { fresh: false })
    if (!found.ok) return found
    const { identity, session } = found.value
    const there = (await tx.membershipsOf(identity.id)).find(
      (m) => m.employerId === target && m.role === 'employee' && !m.isBlocked,
    )
    if (!there) return err({ code: 'sign_in.no_access_here' as const })
    const ticket = deps.secrets.token()
    await tx.insertLink({
      id: deps.newId(),
      purpose: 'handOver',
      identityId: identity.id,
      employerId: target,
      tokenHash: deps.secrets.hash(ticket),
      detail: session.methods.join(','),
      expiresAt: new Date(deps.now().getTime() + 30_000),
    })
    return ok({ ticket, slug: there.slug })
  })
}

/** The other side of a hand-over: a session of its own at this portal, as strong as the factors that were proven. */
export async function acceptHandOver(
  deps: FrontDoorDeps,
  visitor: Visitor,
  ticket: string,
): Promise<Result<{ sessionToken: string }, SignInError>> {
  return deps.store.transact(visitor, async (tx) => {
    const tokenHash = deps.secrets.hash(ticket)
    const link = await tx.link('handOver', tokenHash)
    if (!link || link.employerId !== visitor.employerId || !(await tx.spendLink('handOver', tokenHash)))
      return err({ code: 'link.not_valid' as const })
    const sessionToken = deps.secrets.token()
    await tx.insertSession({
      id: deps.newId() as SessionId,
      identityId: link.identityId,
      tokenHash: deps.secrets.hash(sessionToken),
      level: 'full',
      methods: (link.detail ?? '').split(',').filter(Boolean),
      deviceId: null,
      steppedUp: false,
      ...sessionLife(visitor.area, 'full', deps.now()),
    })
    if (visitor.employerId) await tx.setPreferences(link.identityId, { lastEmployerId: visitor.employerId })
    await tx.audit({
      type: 'SignedInByHandOver',
      identityId: link.identityId,
      objectType: 'identity',
      objectId: link.identityId,
      result: 'ok',
    })
    return ok({ sessionToken })
  })
}
