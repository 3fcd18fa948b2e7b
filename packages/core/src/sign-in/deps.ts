import type { FactorRecord, IdentityStore } from './ports.ts'

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
