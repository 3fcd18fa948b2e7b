import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** What a sealed value belongs to. It cannot be opened as anything else (SEC-K2). */
export interface SealedPlace {
  table: string
  column: string
  row: string
  employerId: string | null
}

export type SealClass = 'auth' | 'messages' | 'drafts' | 'files'

export interface Sealer {
  seal(kind: SealClass, place: SealedPlace, plain: string | Uint8Array): Uint8Array<ArrayBuffer>
  /** @throws one and the same error for every reason why it cannot be opened (ASVS 11.2.5) */
  open(kind: SealClass, place: SealedPlace, blob: Uint8Array): Buffer
}

const VERSION = 1
const associated = (kind: SealClass, { table, column, row, employerId }: SealedPlace): Buffer =>
  Buffer.from([kind, table, column, row, employerId ?? '-'].join('|'))

/**
 * AES-256-GCM with a random 96-bit nonce; blob = version | key id | nonce | tag | ciphertext (SEC-F13). A key per
 * class and employer is derived from the key-encryption key, so no two employers share one.
 */
export function createSealer(keyHex: string, keyId = 1): Sealer {
  const master = Buffer.from(keyHex, 'hex')
  if (master.length < 32) throw new Error('KEY_ENCRYPTION_KEY needs 32 bytes in hexadecimal.')
  const keyFor = (kind: SealClass, employerId: string | null): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', master, employerId ?? 'global', `beterschap ${kind}`, 32))

  return {
    seal(kind, place, plain) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keyFor(kind, place.employerId), nonce)
      cipher.setAAD(associated(kind, place))
      const body = Buffer.concat([cipher.update(plain), cipher.final()])
      return new Uint8Array(Buffer.concat([Buffer.from([VERSION, keyId]), nonce, cipher.getAuthTag(), body]))
    },
    open(kind, place, blob) {
      try {
        if (blob[0] !== VERSION || blob[1] !== keyId) throw new Error('version')
        const decipher = createDecipheriv('aes-256-gcm', keyFor(kind, place.employerId), blob.subarray(2, 14))
        decipher.setAAD(associated(kind, place))
        decipher.setAuthTag(blob.subarray(14, 30))
        return Buffer.concat([decipher.update(blob.subarray(30)), decipher.final()])
      } catch {
        throw new Error('A sealed value could not be opened.')
      }
    },
  }
}
