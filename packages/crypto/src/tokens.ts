import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** 256 random bits as text for a cookie or a link (ASVS 7.2.3). Only its hash is stored. */
export const randomToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256 of a token of at least 128 random bits: fast is fine, there is nothing to guess. */
export const tokenHash = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token).digest())

/** A code of decimal digits, leading zeros included. */
export const randomDigits = (length: number): string => String(randomInt(10 ** length)).padStart(length, '0')

/** Crockford's base32 without I, L, O and U: nothing on paper looks like something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 24 symbols, 120 bits, in groups of four (SEC-F5). */
export function randomBackupCode(): string {
  const symbols = Array.from(randomBytes(24), (byte) => alphabet.charAt(byte & 31))
  return (symbols.join('').match(/.{4}/g) ?? []).join('-')
}

/** What somebody typed as a backup code, without dashes and spaces, look-alikes read as meant. */
export const normaliseBackupCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')

/** Keyed hashes for what is short enough to guess from a stolen database: codes, voters, source addresses. */
export function createKeyedHash(keyHex: string): (purpose: string, value: string) => Uint8Array<ArrayBuffer> {
  const key = Buffer.from(keyHex, 'hex')
  if (key.length < 32) throw new Error('A key for keyed hashes needs 32 bytes.')
  return (purpose, value) => new Uint8Array(createHmac('sha256', key).update(`${purpose}\n${value}`).digest())
}

/** Compares two secrets of equal length in constant time (ASVS 11.2.4). */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b)

/** SHA-256 as short text, for names that change with their content. Says nothing secret and proves nothing. */
export const contentName = (content: string, length = 22): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, length)

/** SHA-256 as hexadecimal text, to tell one request from another. */
export const contentHash = (content: string): string => createHash('sha256').update(content).digest('hex')

/** A value for one Content-Security-Policy (SEC-W2). */
export const newNonce = (): string => randomBytes(16).toString('base64url')
