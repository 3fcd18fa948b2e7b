import { Temporal } from 'temporal-polyfill'
import { type Locale, languageTag } from './locale.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(locale: Locale, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${key}`
  const known = formats.get(name)
  if (known) return known
  const made = new Intl.DateTimeFormat(languageTag(locale), { timeZone: 'Europe/Amsterdam', ...options })
  formats.set(name, made)
  return made
}

/** Noon UTC lies on the same calendar day in Amsterdam, summer and winter. */
const noon = (isoDay: string): Date => new Date(`${isoDay}T12:00:00Z`)

/** "maandag 23 november 2026" (UX-D6). */
export const longDay = (locale: Locale, isoDay: string): string =>
  format(locale, 'long', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(noon(isoDay))

/** "23 november 2026". */
export const dayWithoutWeekday = (locale: Locale, isoDay: string): string =>
  format(locale, 'day', { day: 'numeric', month: 'long', year: 'numeric' }).format(noon(isoDay))

/** "12-01-2026", for tables and lists (UX-D6). */
export const tableDay = (isoDay: string): string => isoDay.split('-').reverse().join('-')

/** "23 november 2026 om 07:31", by the clock of the Netherlands. */
export const moment = (locale: Locale, isoMoment: string): string =>
  format(locale, 'moment', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(isoMoment))

/** "12-01-2026 – 30-01-2026": first up to and including last sick day; `present` while it runs (S-093). */
export function period(firstDay: string, recoveryDate: string | null, present: string): string {
  const last =
    recoveryDate === null ? present : tableDay(`${Temporal.PlainDate.from(recoveryDate).subtract({ days: 1 })}`)
  return `${tableDay(firstDay)} – ${last}`
}

/** A number with the comma or point of the language. */
export const decimal = (locale: Locale, value: number): string =>
  new Intl.NumberFormat(languageTag(locale), { maximumFractionDigits: 2 }).format(value)
