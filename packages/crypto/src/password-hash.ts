import { createHmac } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Thrown when too many passwords are being checked at once; answered by 503 with Retry-After (SEC-F12). */
export class PasswordDeskFull extends Error {
  override name = 'PasswordDeskFull'
}

export interface PasswordHasher {
  hash(password: string): Promise<string>
  /** `stored` null: does the same work against a hash of nothing, so that an unknown account takes as long (SEC-A7). */
  verify(stored: string | null, password: string): Promise<boolean>
}

// argon2id is the default algorithm of the library.
const params = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }

/**
 * argon2id, 19 MiB, t=2 (ASVS 11.4.2), over an HMAC with the pepper. At most `parallel` at once and `waiting` behind
 * them: hashing is what a flu Monday saturates first, and other pages must not wait for it.
 */
export function createPasswordHasher(pepperHex: string, { parallel = 2, waiting = 50 } = {}): PasswordHasher {
  const pepper = Buffer.from(pepperHex, 'hex')
  if (pepper.length < 32) throw new Error('PASSWORD_PEPPER needs 32 bytes in hexadecimal.')
  // NFC: the same password typed on two keyboards is the same password (ASVS 6.2.8).
  const peppered = (password: string): string =>
    createHmac('sha256', pepper).update(password.normalize('NFC')).digest('base64')
  const nobody = hash(peppered('nobody has this account'), params)

  let running = 0
  const queue: (() => void)[] = []
  const turn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= parallel) {
      if (queue.length >= waiting) throw new PasswordDeskFull()
      await new Promise<void>((resolve) => queue.push(resolve))
    } else running++
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running--
    }
  }

  return {
    hash: (password) => turn(() => hash(peppered(password), params)),
    verify: (stored, password) =>
      turn(async () => {
        const matches = await verify(stored ?? (await nobody), peppered(password))
        return stored !== null && matches
      }),
  }
}
