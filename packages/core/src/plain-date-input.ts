import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from './plain-date.ts'
import { err, ok, type Result } from './result.ts'

export type DatePart = 'day' | 'month' | 'year'
export type DateParts = Readonly<Record<DatePart, string>>

/** Which part of a typed date is wrong, and why; the first one is where the reader starts (UX-D4). */
export interface DatePartError {
  part: DatePart
  error: { code: 'form.date_missing' | 'form.date_day' | 'form.date_month' | 'form.date_year' | 'form.date_not_real' }
}

/** Months as people write them, in the languages of the portal; a beginning of three letters is enough. */
const monthNames = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'march', 'mrt'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
]

/** UX-D3: three fields, or a whole date typed or pasted in the first one. Nothing is guessed: a year has 4 digits. */
export function parsePlainDateInput(typed: DateParts): Result<PlainDate, DatePartError[]> {
  const parts = wholeDate(typed) ?? { day: typed.day.trim(), month: typed.month.trim(), year: typed.year.trim() }
  if (!parts.day && !parts.month && !parts.year) return err([{ part: 'day', error: { code: 'form.date_missing' } }])

  const day = numberIn(parts.day, 1, 31)
  const month = monthOf(parts.month)
  const year = /^\d{4}$/.test(parts.year) ? Number(parts.year) : null
  const wrong: DatePartError[] = []
  if (day === null) wrong.push({ part: 'day', error: { code: 'form.date_day' } })
  if (month === null) wrong.push({ part: 'month', error: { code: 'form.date_month' } })
  if (year === null) wrong.push({ part: 'year', error: { code: 'form.date_year' } })
  if (day === null || month === null || year === null) return err(wrong)

  const isReal = day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
  return isReal
    ? ok(Temporal.PlainDate.from({ year, month, day }))
    : err([{ part: 'day', error: { code: 'form.date_not_real' } }])
}

/** `23-11-2026`, `23/11/2026`, `23 november 2026` or `2026-11-23` in the day field, with the other two empty. */
function wholeDate({ day, month, year }: DateParts): DateParts | null {
  if (month.trim() || year.trim()) return null
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(day.trim())
  if (iso) return { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' }
  const parts = day.trim().split(/[\s./-]+/)
  if (parts.length !== 3) return null
  return { day: parts[0] ?? '', month: parts[1] ?? '', year: parts[2] ?? '' }
}

function monthOf(text: string): number | null {
  const word = text.toLowerCase().replace(/\.$/, '')
  if (!/^\p{L}{3,}$/u.test(word)) return numberIn(text, 1, 12)
  const index = monthNames.findIndex((names) => names.some((name) => name.startsWith(word)))
  return index < 0 ? null : index + 1
}

function numberIn(text: string, min: number, max: number): number | null {
  if (!/^\d{1,2}$/.test(text)) return null
  const number = Number(text)
  return number >= min && number <= max ? number : null
}
