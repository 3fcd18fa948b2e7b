import { err, ok, type Result } from '@beterschap/core/result'
import {
  type WithdrawSickReportInput,
  withdrawSickReportInput,
} from '@beterschap/core/sick-reporting/report-sick.schema'
import type { RefusedForm } from '../forms.server.ts'

export const withdrawFields = { reason: 20, key: 36 }

/** One reason from the fixed list; none of them says anything about health. */
export function parseWithdrawal(
  values: Record<string, string>,
  sickReportId: string,
): Result<WithdrawSickReportInput, RefusedForm['errors']> {
  const parsed = withdrawSickReportInput.safeParse({ sickReportId, reason: values.reason, key: values.key })
  if (parsed.success) return ok(parsed.data)
  const isReason = parsed.error.issues.some(({ path }) => path[0] === 'reason')
  return err([
    isReason ? { field: 'reason', error: { code: 'form.choose' } } : { field: '', error: { code: 'form.expired' } },
  ])
}
