import { emailKey } from '../email-key.ts'
import type { IdentityId, InvitationId, MembershipId } from '../ids.ts'
import { checkPassword } from '../password-criteria.ts'
import { amsterdamDay } from '../plain-date.ts'
import { err, ok, type Result } from '../result.ts'
import type { FrontDoorDeps, IdentityTx, InvitationRecord, Visitor } from '../sign-in/ports.ts'
import type { InvitationError, SignInError } from '../sign-in/sign-in.errors.ts'
import { parseBirthDate } from './birth-date.ts'

/** 24 hours to choose a password and set up a factor, in the browser that passed the check (SEC-A12). */
const TICKET_LIFE_MS = 24 * 3_600_000
const MAX_TRIES = 5

function refusal(invitation: InvitationRecord | null, now: Date): InvitationError | null {
  if (!invitation) return { code: 'invitation.not_valid' }
  if (invitation.usedAt) return { code: 'invitation.used' }
  if (invitation.revokedAt) return { code: 'invitation.revoked' }
  if (invitation.expiresAt.getTime() <= now.getTime()) return { code: 'invitation.expired' }
  if (invitation.tries >= MAX_TRIES) return { code: 'invitation.too_many_tries' }
  return null
}

/** Whether this link can be used. Looking at the page uses nothing up: mail scanners open links too (UX-E7). */
export async function lookAtInvitation(
  deps: FrontDoorDeps,
  visitor: Visitor,
  token: string,
): Promise<Result<null, InvitationError>> {
  return deps.store.transact(visitor, async (tx) => {
    const invitation = await tx.invitation(deps.secrets.hash(token))
    const refused = refusal(invitation, deps.now())
    return refused ? err(refused) : ok(null)
  })
}

export interface Validated {
  /** Kept by the browser as a cookie; the link is not needed any more. */
  ticket: string
  /** The address already has an account: sign in to add this employer, no second password (S-035). */
  hasAccount: boolean
}

/**
 * E-mail and birth date against the invited employee (S-024..S-026). A check against wrong delivery, no factor. Five
 * tries, then the link is dead and the inviter is told (P-04); which of the two was wrong is not said.
 */
export async function validateInvitation(
  deps: FrontDoorDeps,
  visitor: Visitor,
  token: string,
  typed: { email: string; birthDate: string },
): Promise<Result<Validated, InvitationError>> {
  const birthDate = parseBirthDate(typed.birthDate, amsterdamDay(deps.now()))
  return deps.store.transact(visitor, async (tx) => {
    const invitation = await tx.invitation(deps.secrets.hash(token))
    const refused = refusal(invitation, deps.now())
    if (refused || !invitation) return err(refused ?? { code: 'invitation.not_valid' as const })
    // A notation that nobody can have meant as a date costs no try.
    if (!birthDate) return err({ code: 'invitation.birth_date_format' as const })
    await tx.markInvitationOpened(invitation.id)
    if (!(await tx.tryInvitation(invitation.id))) return err({ code: 'invitation.too_many_tries' as const })
    const matches =
      emailKey(typed.email) === emailKey(invitation.email) && `${birthDate}` === invitation.employee.birthDate
    if (!matches) {
      await tx.audit({
        type: 'InvitationRefused',
        identityId: null,
        role: 'visitor',
        objectType: 'invitation',
        objectId: invitation.id,
        employeeId: invitation.employeeId,
        result: 'refused',
      })
      if (invitation.tries + 1 < MAX_TRIES) return err({ code: 'invitation.no_match' as const })
      await tellInviter(tx, invitation)
      return err({ code: 'invitation.no_match' as const })
    }
    const ticket = deps.secrets.token()
    await tx.setInvitationTicket(
      invitation.id,
      deps.secrets.hash(ticket),
      new Date(deps.now().getTime() + TICKET_LIFE_MS),
    )
    return ok({ ticket, hasAccount: (await tx.identityByEmail(emailKey(invitation.email))) !== null })
  })
}

async function tellInviter(tx: IdentityTx, invitation: InvitationRecord): Promise<void> {
  const inviter = invitation.invitedBy && (await tx.identity(invitation.invitedBy))
  if (!inviter) return
  await tx.message({
    template: 'invitationDead',
    channel: 'email',
    businessKey: `invitationDead:${invitation.id}`,
    identityId: inviter.id,
    subject: { invitationId: invitation.id },
    secret: { to: inviter.email, locale: inviter.locale },
  })
}

async function byTicket(
  deps: FrontDoorDeps,
  tx: IdentityTx,
  ticket: string,
): Promise<Result<InvitationRecord, InvitationError>> {
  const invitation = await tx.invitationByTicket(deps.secrets.hash(ticket))
  if (!invitation) return err({ code: 'invitation.ticket_gone' })
  if (invitation.usedAt) return err({ code: 'invitation.used' })
  return ok(invitation)
}

/** What the password page shows: the username, literally as registered (S-028). */
export async function registrationStart(
  deps: FrontDoorDeps,
  visitor: Visitor,
  ticket: string,
): Promise<Result<{ email: string }, InvitationError>> {
  return deps.store.transact(visitor, async (tx) => {
    const invitation = await byTicket(deps, tx, ticket)
    return invitation.ok ? ok({ email: invitation.value.email }) : invitation
  })
}

/** Wachtwoord aanmaken (S-032): the account exists from here on, once; nobody is signed in yet (S-033). */
export async function registerAccount(
  deps: FrontDoorDeps,
  visitor: Visitor,
  ticket: string,
  password: string,
  employerName: string,
): Promise<Result<{ email: string; proofToken: string }, (InvitationError | SignInError)[]>> {
  const found = await deps.store.transact(visitor, (tx) => byTicket(deps, tx, ticket))
  if (!found.ok) return err([found.error])
  const { employee, email, id, employeeId } = found.value
  const failures = checkPassword(deps, password, [email, employee.firstName, employee.lastName, employerName])
  if (failures.length) return err(failures)
  const passwordHash = await deps.passwords.hash(password)
  const identityId = deps.newId() as IdentityId
  const proofToken = deps.secrets.token()
  return deps.store.transact(visitor, async (tx) => {
    if (await tx.identityByEmail(emailKey(email))) return err([{ code: 'invitation.sign_in_as_other' as const }])
    if (!(await tx.redeemInvitation(id))) return err([{ code: 'invitation.used' as const }])
    await tx.insertIdentity({ id: identityId, email, emailKey: emailKey(email), passwordHash, locale: employee.locale })
    await tx.insertMembership({ id: deps.newId() as MembershipId, identityId, employeeId, role: 'employee' })
    await tx.insertLink({
      id: deps.newId(),
      purpose: 'provenDevice',
      identityId,
      employerId: visitor.employerId,
      tokenHash: deps.secrets.hash(proofToken),
      expiresAt: new Date(deps.now().getTime() + TICKET_LIFE_MS),
    })
    await registered(tx, { identityId, invitationId: id, employeeId, email, locale: employee.locale })
    return ok({ email, proofToken })
  })
}

/** The invited address has an account already: after a complete sign-in the new employer is added (S-035). */
export async function joinWithAccount(
  deps: FrontDoorDeps,
  visitor: Visitor,
  ticket: string,
  credentials: { email: string; password: string },
): Promise<Result<null, InvitationError | SignInError>> {
  const found = await deps.store.transact(visitor, async (tx) => {
    const invitation = await byTicket(deps, tx, ticket)
    if (!invitation.ok) return invitation
    const identity = await tx.identityByEmail(emailKey(invitation.value.email))
    return identity ? ok({ invitation: invitation.value, identity }) : err({ code: 'invitation.ticket_gone' as const })
  })
  if (!found.ok) return found
  const { invitation, identity } = found.value
  if (emailKey(credentials.email) !== emailKey(invitation.email)) return err({ code: 'invitation.sign_in_as_other' })
  const turn = await deps.store.consumeTry(`password:join:${invitation.id}`, {
    freeTries: 5,
    firstWaitSeconds: 30,
    longestWaitSeconds: 3600,
    ceiling: null,
    forgetAfterSeconds: null,
  })
  if (!turn.allowed) return err({ code: 'sign_in.throttled', waitSeconds: turn.waitSeconds })
  if (!(await deps.passwords.verify(identity.passwordHash, credentials.password)))
    return err({ code: 'sign_in.failed' })
  return deps.store.transact(visitor, async (tx) => {
    if (!(await tx.redeemInvitation(invitation.id))) return err({ code: 'invitation.used' as const })
    await tx.insertMembership({
      id: deps.newId() as MembershipId,
      identityId: identity.id,
      employeeId: invitation.employeeId,
      role: 'employee',
    })
    await registered(tx, {
      identityId: identity.id,
      invitationId: invitation.id,
      employeeId: invitation.employeeId,
      email: identity.email,
      locale: identity.locale,
    })
    return ok(null)
  })
}

async function registered(
  tx: IdentityTx,
  input: {
    identityId: IdentityId
    invitationId: InvitationId
    employeeId: InvitationRecord['employeeId']
    email: string
    locale: string
  },
): Promise<void> {
  await tx.audit({
    type: 'AccountRegistered',
    identityId: input.identityId,
    objectType: 'invitation',
    objectId: input.invitationId,
    employeeId: input.employeeId,
    result: 'ok',
  })
  await tx.message({
    template: 'securityNotice',
    channel: 'email',
    businessKey: `securityNotice:registered:${input.invitationId}`,
    identityId: input.identityId,
    subject: { kind: 'registered' },
    secret: { to: input.email, locale: input.locale },
  })
}

/** Nieuwe uitnodiging aanvragen: tells the inviter that a link ran out, whatever the token was (no oracle). */
export async function requestInvitation(deps: FrontDoorDeps, visitor: Visitor, token: string): Promise<void> {
  await deps.store.transact(visitor, async (tx) => {
    const invitation = await tx.invitation(deps.secrets.hash(token))
    if (invitation && !invitation.usedAt) await tellInviter(tx, invitation)
  })
}
