export const locales = ['nl', 'en'] as const
export type Locale = (typeof locales)[number]

export const isLocale = (text: string | null | undefined): text is Locale => text === 'nl' || text === 'en'

/** What `<html lang>` and Intl want: English means the British kind, with the month as a word (LIB-T14). */
export const languageTag = (locale: Locale): string => (locale === 'en' ? 'en-GB' : 'nl-NL')

/** The language of a request (UX-G3): the person's choice, then the cookie, the employer's default, the browser's wish. */
export function chooseLocale(...wishes: (string | null | undefined)[]): Locale {
  for (const wish of wishes) {
    const found = (wish ?? '')
      .split(',')
      .map((part) => part.trim().slice(0, 2).toLowerCase())
      .find(isLocale)
    if (found) return found
  }
  return 'nl'
}
