import {
  type ReportRecoveryInput,
  reportRecoveryInput,
} from '@beterschap/core/recovery-reporting/report-recovery.schema'
import { err, ok, type Result } from '@beterschap/core/result'
import { dayChoiceLengths, parseDayChoice } from '../day-choice.server.ts'
import type { RefusedForm } from '../forms.server.ts'

export const reportRecoveryFields = { ...dayChoiceLengths('recoveryDate'), employmentId: 36, key: 36 }

/** What was typed, as the recovery report that the API takes. */
export function parseReportRecovery(
  values: Record<string, string>,
): Result<ReportRecoveryInput, RefusedForm['errors']> {
  const day = parseDayChoice(values, 'recoveryDate')
  if (!day.ok) return day
  const parsed = reportRecoveryInput.safeParse({
    recoveryDate: day.value,
    key: values.key,
    ...(values.employmentId ? { employmentId: values.employmentId } : {}),
  })
  if (parsed.success) return ok(parsed.data)
  // Only somebody who changed the page gets here: an offered day or a hidden field that cannot be read.
  const field = parsed.error.issues[0]?.path[0] === 'recoveryDate' ? 'recoveryDate' : ''
  return err([{ field, error: { code: field ? 'form.date_not_real' : 'form.expired' } }])
}
