import { derivedBytes, uuidOf } from '@beterschap/crypto/derive'

/** The same id for the same words, so that a seed that runs again finds its own rows. */
export const idOf = uuidOf

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** An authenticator secret for a made-up person: 160 bits from this installation's own key, never the same elsewhere. */
export function madeUpTotpSecret(tokenKeyHex: string, email: string): string {
  const bytes = derivedBytes(tokenKeyHex, `made-up totp ${email}`).subarray(0, 20)
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => base32.charAt(Number.parseInt(five, 2))).join('')
}

/** The token of a made-up person's n-th invitation, likewise. */
export const madeUpToken = (tokenKeyHex: string, email: string, nth: number): string =>
  Buffer.from(derivedBytes(tokenKeyHex, `made-up invitation ${email} ${nth}`)).toString('base64url')

/** A one-page PDF with one line of text: real enough to be opened, small enough to read here. */
export function madeUpPdf(line: string): Uint8Array {
  const text = `BT /F1 14 Tf 72 760 Td (${line.replace(/[()\\]/g, '')}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const start = body.length
  return new TextEncoder().encode(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  )
}
