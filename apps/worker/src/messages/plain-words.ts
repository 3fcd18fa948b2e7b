/** Control characters and marks that turn the reading direction: never part of a name, an address or a header. */
const unfit = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]+/gu

/** One line of text from data: safe in a header, and unable to turn the line around it. */
export const oneLine = (text: string): string => text.replace(unfit, ' ').replace(/ {2,}/g, ' ').trim()

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')

/** Characters that a text message carries at 7 bits each, without those that would count twice (GSM 03.38). */
const gsm = /[@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]/

/** The same words within the 7-bit alphabet, so that one segment holds 160 of them (UX-S3). */
export function asGsm(text: string): string {
  return [...text]
    .map((sign) => {
      if (gsm.test(sign)) return sign
      const plain = sign.normalize('NFKD').replace(/\p{M}/gu, '')
      return [...plain].every((part) => gsm.test(part)) ? plain : ''
    })
    .join('')
}

export const isGsm = (text: string): boolean => [...text].every((sign) => gsm.test(sign))
