import { type DateParts, parsePlainDateInput } from '@beterschap/core/plain-date-input'
import { err, ok, type Result } from '@beterschap/core/result'
import { datePartId } from '@beterschap/ui/native/date-parts'
import type { RefusedForm } from './forms.server.ts'

/** The fields that a choice of day sends: the radio and the three parts of another day, each with its greatest length. */
export const dayChoiceLengths = (name: string): Record<string, number> => ({
  [name]: 10,
  [datePartId(`${name}Date`, 'day')]: 40,
  [datePartId(`${name}Date`, 'month')]: 20,
  [datePartId(`${name}Date`, 'year')]: 10,
})

/** A day that was offered, or the one that was typed under "Een andere dag" (UX-D1, UX-D2). */
export function parseDayChoice(values: Record<string, string>, name: string): Result<string, RefusedForm['errors']> {
  const chosen = values[name] ?? ''
  if (/^\d{4}-\d{2}-\d{2}$/.test(chosen)) return ok(chosen)
  if (chosen !== 'other') return err([{ field: name, error: { code: 'form.choose' } }])
  const typed = (part: keyof DateParts): string => values[datePartId(`${name}Date`, part)] ?? ''
  const parsed = parsePlainDateInput({ day: typed('day'), month: typed('month'), year: typed('year') })
  if (parsed.ok) return ok(`${parsed.value}`)
  return err(parsed.error.map(({ part, error }) => ({ field: datePartId(`${name}Date`, part), error })))
}
