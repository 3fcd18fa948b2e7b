import type { Role } from '../grant.ts'
import type {
  EmployeeId,
  EmployerId,
  IdentityId,
  InvitationId,
  MembershipId,
  SecondFactorId,
  SessionId,
} from '../ids.ts'
import type { EmployerSettings, SecondFactorMethod } from '../settings/employer-settings.ts'
import type { SessionLevel } from './standing.ts'
import type { ThrottleAnswer, ThrottleRule } from './throttle.ts'

export type Area = 'portal' | 'console'

/** Who knocks, as far as HTTP can tell. */
export interface Visitor {
  area: Area
  /** The employer whose portal this is; null at the console. */
  employerId: EmployerId | null
  /** Canonical host without a port, from configuration: the last line of a code by SMS names it (UX-S1). */
  host: string
  /** Scheme, host and port of this portal or console, from configuration: what a key ceremony must have run on. */
  origin: string
  /** Token of the device cookie, and of the cookie that says "this browser has shown that it reads the mailbox". */
  deviceToken: string | null
  proofToken: string | null
  locale: 'nl' | 'en'
  /** Short name for the list of sessions: "Chrome op Android". */
  browser: string
  /** Keyed hash of the source address; the address itself is not kept. */
  source: string
  requestId: string
}

export interface IdentityRecord {
  id: IdentityId
  email: string
  passwordHash: string
  locale: string
  lastEmployerId: EmployerId | null
}

export interface FactorRecord {
  id: SecondFactorId
  method: SecondFactorMethod
  label: string
  secret: Uint8Array | null
  lastStep: number | null
  credentialId: string | null
  publicKey: Uint8Array<ArrayBuffer> | null
  counter: number | null
  backupEligible: boolean | null
  transports: string[]
  createdAt: Date
  lastUsedAt: Date | null
}

export interface SessionRecord {
  id: SessionId
  identityId: IdentityId
  level: SessionLevel
  methods: string[]
  deviceId: string | null
  browser: string
  createdAt: Date
  lastSeenAt: Date
  steppedUpAt: Date | null
  employerId: EmployerId | null
  area: Area
}

export interface ChallengeRecord {
  id: string
  kind: 'sms' | 'totp' | 'securityKey'
  codeHash: Uint8Array | null
  challenge: string | null
  factorId: SecondFactorId | null
  pending: Uint8Array | null
  tries: number
  expiresAt: Date
}

export type ChallengePurpose = 'signIn' | 'enrol' | 'stepUp'

export interface PortalMembership {
  employerId: EmployerId
  slug: string
  name: string
  role: Role
  isBlocked: boolean
}

export interface InvitationRecord {
  id: InvitationId
  employeeId: EmployeeId
  email: string
  expiresAt: Date
  usedAt: Date | null
  revokedAt: Date | null
  tries: number
  invitedBy: IdentityId | null
  employee: { firstName: string; lastName: string; birthDate: string; locale: string; phone: string | null }
}

export type MessageTemplate =
  | 'smsCode'
  | 'passwordReset'
  | 'deviceProof'
  | 'securityNotice'
  | 'invitation'
  | 'invitationDead'

/** A message to a person whose address is known now; sealed until it is sent. */
export interface SealedMessage {
  template: MessageTemplate
  channel: 'email' | 'sms'
  businessKey: string
  identityId: IdentityId | InvitationId
  /** Ids and kinds only; what is secret stands in `secret`. */
  subject: Record<string, string>
  secret: { to: string; locale: string; name?: string; code?: string; token?: string; host?: string }
  expiresAt?: Date
}

export interface SecurityEvent {
  type: string
  identityId: IdentityId | null
  role?: Role | 'visitor'
  objectType: string
  objectId: string | null
  employeeId?: EmployeeId | null
  result: 'ok' | 'refused'
}

/** One transaction of the identity store, with the signed context of the visitor's employer. */
export interface IdentityTx {
  identityByEmail(emailKey: string): Promise<IdentityRecord | null>
  identity(id: IdentityId): Promise<IdentityRecord | null>
  insertIdentity(identity: {
    id: IdentityId
    email: string
    emailKey: string
    passwordHash: string
    locale: string
  }): Promise<void>
  setPassword(id: IdentityId, passwordHash: string): Promise<void>
  setPreferences(
    id: IdentityId,
    change: { locale?: string; theme?: string; lastEmployerId?: EmployerId },
  ): Promise<void>
  membershipsOf(id: IdentityId): Promise<PortalMembership[]>
  insertMembership(membership: {
    id: MembershipId
    identityId: IdentityId
    employeeId: EmployeeId
    role: Role
  }): Promise<void>
  /** Roles at the console: staff memberships and provider staff, with one employer to act at for the trail. */
  staffRolesOf(id: IdentityId): Promise<{ roles: Role[]; employerId: EmployerId | null }>
  policy(): Promise<EmployerSettings['secondFactorPolicy'] | null>

  factors(id: IdentityId): Promise<FactorRecord[]>
  insertFactor(identityId: IdentityId, factor: Omit<FactorRecord, 'createdAt' | 'lastUsedAt'>): Promise<void>
  removeFactor(identityId: IdentityId, factorId: SecondFactorId): Promise<boolean>
  removeAllFactors(identityId: IdentityId): Promise<void>
  /** True for the one caller that moves the step forward (SEC-A2). */
  advanceTotpStep(factorId: SecondFactorId, step: number): Promise<boolean>
  /** Compare-and-set of a key's signature counter; marks the factor used. */
  advanceKeyCounter(factorId: SecondFactorId, from: number, to: number): Promise<boolean>
  factorUsed(factorId: SecondFactorId): Promise<void>

  backupCode(identityId: IdentityId): Promise<{ id: string; codeHash: Uint8Array; isStored: boolean } | null>
  replaceBackupCode(identityId: IdentityId, codeHash: Uint8Array<ArrayBuffer>): Promise<void>
  markBackupCodeStored(identityId: IdentityId, codeHash: Uint8Array<ArrayBuffer>): Promise<boolean>
  /** True for the one caller that spends this code (SEC-A13). */
  spendBackupCode(identityId: IdentityId, codeHash: Uint8Array<ArrayBuffer>): Promise<boolean>

  session(tokenHash: Uint8Array<ArrayBuffer>): Promise<SessionRecord | null>
  sessions(identityId: IdentityId): Promise<SessionRecord[]>
  insertSession(session: {
    id: SessionId
    identityId: IdentityId
    tokenHash: Uint8Array<ArrayBuffer>
    level: SessionLevel
    methods: string[]
    deviceId: string | null
    expiresAt: Date
    idleSeconds: number
    steppedUp: boolean
  }): Promise<void>
  /** A new token for the same session: its id never survives a change of level (SEC-SE1). */
  renewSession(
    id: SessionId,
    change: {
      tokenHash: Uint8Array<ArrayBuffer>
      level: SessionLevel
      methods: string[]
      deviceId: string | null
      expiresAt: Date
      idleSeconds: number
      steppedUp: boolean
    },
  ): Promise<void>
  endSessions(identityId: IdentityId, choice: { only?: SessionId; except?: SessionId; reason: string }): Promise<number>

  openChallenge(challenge: {
    id: string
    sessionId: SessionId
    purpose: ChallengePurpose
    kind: ChallengeRecord['kind']
    codeHash?: Uint8Array<ArrayBuffer>
    challenge?: string
    factorId?: SecondFactorId
    pending?: Uint8Array<ArrayBuffer>
    expiresAt: Date
  }): Promise<void>
  challenge(
    sessionId: SessionId,
    purpose: ChallengePurpose,
    kind: ChallengeRecord['kind'],
  ): Promise<ChallengeRecord | null>
  /** Counts a try before the code is compared; false when five were used up (SEC-A5). */
  tryChallenge(id: string): Promise<boolean>
  /** True for the one caller that uses it up. */
  consumeChallenge(id: string): Promise<boolean>

  knownDevice(tokenHash: Uint8Array<ArrayBuffer>): Promise<{ id: string; identityId: IdentityId } | null>
  insertKnownDevice(device: {
    id: string
    identityId: IdentityId
    tokenHash: Uint8Array<ArrayBuffer>
    label: string
  }): Promise<void>
  forgetDevices(identityId: IdentityId): Promise<void>

  insertLink(link: {
    id: string
    purpose: LinkPurpose
    identityId: IdentityId
    tokenHash: Uint8Array<ArrayBuffer>
    employerId: EmployerId | null
    detail?: string
    expiresAt: Date
  }): Promise<void>
  link(purpose: LinkPurpose, tokenHash: Uint8Array<ArrayBuffer>): Promise<LinkRecord | null>
  spendLink(purpose: LinkPurpose, tokenHash: Uint8Array<ArrayBuffer>): Promise<LinkRecord | null>

  invitation(tokenHash: Uint8Array<ArrayBuffer>): Promise<InvitationRecord | null>
  invitationByTicket(ticketHash: Uint8Array<ArrayBuffer>): Promise<InvitationRecord | null>
  markInvitationOpened(id: InvitationId): Promise<void>
  /** Counts a try first; false when five were used up. */
  tryInvitation(id: InvitationId): Promise<boolean>
  setInvitationTicket(id: InvitationId, ticketHash: Uint8Array<ArrayBuffer>, expires: Date): Promise<boolean>
  /** Tests expiry itself, by the clock of the database; true for the one caller that redeems it (SEC-A11). */
  redeemInvitation(id: InvitationId): Promise<boolean>

  message(message: SealedMessage): Promise<void>
  audit(event: SecurityEvent): Promise<void>
}

/** provenDevice is no link but the proof that a mailed one was opened; the browser holds it as a cookie for 24 hours. */
export type LinkPurpose = 'passwordReset' | 'deviceProof' | 'provenDevice' | 'handOver'
export interface LinkRecord {
  id: string
  identityId: IdentityId
  employerId: EmployerId | null
  detail: string | null
}

export interface IdentityStore {
  transact<T>(visitor: Visitor, work: (tx: IdentityTx) => Promise<T>): Promise<T>
  consumeTry(key: string, rule: ThrottleRule): Promise<ThrottleAnswer>
  clearTries(key: string): Promise<void>
  /** One call: the live session behind a token with all that a request needs, or null. */
  openRequest(visitor: Visitor, tokenHash: Uint8Array<ArrayBuffer>, touch: boolean): Promise<unknown>
}

export interface KeyDesk {
  registrationOptions(
    person: { id: string; email: string; name: string },
    keys: readonly FactorRecord[],
  ): Promise<{ challenge: string }>
  requestOptions(keys: readonly FactorRecord[]): Promise<{ challenge: string }>
  registered(
    origin: string,
    challenge: string,
    response: unknown,
  ): Promise<{
    credentialId: string
    publicKey: Uint8Array<ArrayBuffer>
    counter: number
    backupEligible: boolean
    transports: readonly string[]
  } | null>
  /** The counter after a right assertion by this key, or null. */
  asserted(
    origin: string,
    challenge: string,
    response: unknown,
    key: FactorRecord,
    personId: string,
  ): Promise<number | null>
}

/** What the front door needs from outside the domain. Built by an app's compose file. */
export interface FrontDoorDeps {
  store: IdentityStore
  now(): Date
  newId(): string
  passwords: {
    hash(password: string): Promise<string>
    verify(stored: string | null, password: string): Promise<boolean>
    failures(password: string, ownWords: readonly string[]): ('tooShort' | 'tooLong' | 'guessable' | 'ownWords')[]
  }
  secrets: {
    token(): string
    hash(token: string): Uint8Array<ArrayBuffer>
    keyed(purpose: string, value: string): Uint8Array<ArrayBuffer>
    /** The same keyed hash as hexadecimal text, for keys of counters. */
    keyedText(purpose: string, value: string): string
    same(a: Uint8Array, b: Uint8Array): boolean
    digits(length: number): string
    backupCode(): string
    normaliseBackupCode(typed: string): string
  }
  sealFactor(factorId: string, plain: string): Uint8Array<ArrayBuffer>
  openFactor(factorId: string, blob: Uint8Array): string
  totp: {
    secret(): string
    uri(label: string, secret: string): string
    match(secret: string, code: string, lastStep: number | null): Promise<number | null>
  }
  keys: KeyDesk
  /** A typed number in international form, or null when it is none; `isMobile` by the numbering plan. */
  phone(typed: string): { e164: string; isMobile: boolean; country: string } | null
}
