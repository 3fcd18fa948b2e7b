import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** A number as people read it, and as a phone dials it from anywhere (S-063). */
export function phoneNumber(stored: string): { display: string; tel: string } {
  const number = parsePhoneNumberFromString(stored, 'NL')
  if (!number) return { display: stored, tel: stored.replace(/[^\d+]/g, '') }
  return {
    display: number.country === 'NL' ? number.formatNational() : number.formatInternational(),
    tel: number.number,
  }
}
