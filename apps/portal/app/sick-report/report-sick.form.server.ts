import { parseHoursInput } from '@beterschap/core/hours-input'
import { err, ok, type Result } from '@beterschap/core/result'
import { type ReportSickInput, reportSickInput } from '@beterschap/core/sick-reporting/report-sick.schema'
import { dayChoiceLengths, parseDayChoice } from '../day-choice.server.ts'
import type { RefusedForm } from '../forms.server.ts'

/** Everything that the form asks; any other field makes the request fail (R-3.1.4, S-069). */
export const reportSickFields = { ...dayChoiceLengths('firstDay'), hours: 20, employmentId: 36, key: 36 }

/** What was typed, as the sick report that the API takes. */
export function parseReportSick(values: Record<string, string>): Result<ReportSickInput, RefusedForm['errors']> {
  const day = parseDayChoice(values, 'firstDay')
  const hours = parseHoursInput(values.hours ?? '')
  const errors: RefusedForm['errors'] = [
    ...(day.ok ? [] : day.error),
    ...(hours.ok ? [] : [{ field: 'hours', error: hours.error }]),
  ]
  if (!day.ok || !hours.ok) return err(errors)
  const parsed = reportSickInput.safeParse({
    firstDay: day.value,
    workedHoursOnFirstDay: hours.value,
    key: values.key,
    ...(values.employmentId ? { employmentId: values.employmentId } : {}),
  })
  if (parsed.success) return ok(parsed.data)
  // Only somebody who changed the page gets here: an offered day or a hidden field that cannot be read.
  const field = parsed.error.issues[0]?.path[0] === 'firstDay' ? 'firstDay' : ''
  return err([{ field, error: { code: field ? 'form.date_not_real' : 'form.expired' } }])
}
