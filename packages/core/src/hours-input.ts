import { err, ok, type Result } from './result.ts'

export type HoursInputError = { code: 'form.hours' } | { code: 'form.hours_range' }

/** Hours as people type them: `4`, `3,5`, `3.5`, `3:30` or `4 uur`; from 0 to 24 (S-066). */
export function parseHoursInput(typed: string): Result<number, HoursInputError> {
  const text = typed.trim().toLowerCase()
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text)
  if (clock) return inRange(Number(clock[1]) + Number(clock[2]) / 60)
  const decimal = /^([-−–]?)\s*(\d{1,6}(?:[.,]\d{1,2})?)\s*(?:uur|u|hours?|h)?$/.exec(text)
  if (!decimal) return err({ code: 'form.hours' })
  const hours = Number((decimal[2] ?? '').replace(',', '.'))
  return inRange(decimal[1] ? -hours : hours)
}

/** Two decimals are what is stored; minus zero is zero. */
function inRange(hours: number): Result<number, HoursInputError> {
  if (hours < 0 || hours > 24) return err({ code: 'form.hours_range' })
  return ok(Math.round(hours * 100) / 100 + 0)
}
