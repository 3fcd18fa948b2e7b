import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

/**
 * A file's own key for AES-256-GCM in chunks of 64 kB, so that it can be streamed and still no byte leaves before its
 * chunk is authenticated. Nonce = 4 random bytes of the file | 8-byte chunk number; the last chunk says so in its
 * associated data, so a cut tail does not open. Layout: prefix(4) | { length(4) | tag(16) | ciphertext }…
 */
const CHUNK = 64 * 1024

export const newFileKey = (): Buffer => randomBytes(32)

const nonceOf = (prefix: Buffer, index: number): Buffer => {
  const nonce = Buffer.alloc(12)
  prefix.copy(nonce)
  nonce.writeBigUInt64BE(BigInt(index), 4)
  return nonce
}

const aad = (isLast: boolean): Buffer => Buffer.from(isLast ? 'last' : 'more')

export function sealStream(key: Buffer): Transform {
  const prefix = randomBytes(4)
  let held = Buffer.alloc(0)
  let index = 0
  const chunk = (plain: Buffer, isLast: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, index)).setAAD(aad(isLast))
    const body = Buffer.concat([cipher.update(plain), cipher.final()])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(body.length)
    const sealed = Buffer.concat([...(index === 0 ? [prefix] : []), length, cipher.getAuthTag(), body])
    index++
    return sealed
  }
  return new Transform({
    transform(data: Buffer, _encoding, done: TransformCallback) {
      held = Buffer.concat([held, data])
      while (held.length > CHUNK) {
        this.push(chunk(held.subarray(0, CHUNK), false))
        held = held.subarray(CHUNK)
      }
      done()
    },
    flush(done: TransformCallback) {
      this.push(chunk(held, true))
      done()
    },
  })
}

export function openStream(key: Buffer): Transform {
  let held = Buffer.alloc(0)
  let prefix: Buffer | null = null
  let index = 0
  const opened = (sealed: Buffer, isLast: boolean): Buffer => {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix as Buffer, index)).setAAD(aad(isLast))
    decipher.setAuthTag(sealed.subarray(4, 20))
    index++
    return Buffer.concat([decipher.update(sealed.subarray(20)), decipher.final()])
  }
  return new Transform({
    transform(data: Buffer, _encoding, done: TransformCallback) {
      held = Buffer.concat([held, data])
      try {
        if (!prefix && held.length >= 4) {
          prefix = Buffer.from(held.subarray(0, 4))
          held = held.subarray(4)
        }
        // The chunk that may be the last one is kept back until the end of the file says so.
        for (let size = chunkSize(held); prefix && size && held.length > size; size = chunkSize(held)) {
          this.push(opened(held.subarray(0, size), false))
          held = held.subarray(size)
        }
        done()
      } catch {
        done(new Error('A stored file could not be opened.'))
      }
    },
    flush(done: TransformCallback) {
      try {
        if (!prefix || held.length !== chunkSize(held)) throw new Error('cut')
        this.push(opened(held, true))
        done()
      } catch {
        done(new Error('A stored file could not be opened.'))
      }
    },
  })
}

const chunkSize = (held: Buffer): number => (held.length >= 4 ? 20 + held.readUInt32BE(0) : 0)

export const sha256 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(bytes).digest())
