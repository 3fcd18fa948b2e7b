import { createHash, createHmac } from 'node:crypto'

/** Bytes that follow from an installation's key and some words: the same here each time, another elsewhere. */
export const derivedBytes = (keyHex: string, words: string): Uint8Array =>
  createHmac('sha256', Buffer.from(keyHex, 'hex')).update(words).digest()

/** A uuid that follows from words, so that a seed finds its own rows again. */
export function uuidOf(...words: string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
