/** A short reference for a phone call, such as Z-7KQ4-M2XD; 40 bits of an id, no look-alike symbols. */
export function referenceOf(prefix: 'Z' | 'H', id: string): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
  let rest = Number.parseInt(id.replaceAll('-', '').slice(-12), 16)
  let symbols = ''
  for (let index = 0; index < 8; index++) {
    symbols += alphabet.charAt(rest % alphabet.length)
    rest = Math.floor(rest / alphabet.length)
  }
  return `${prefix}-${symbols.slice(0, 4)}-${symbols.slice(4)}`
}
