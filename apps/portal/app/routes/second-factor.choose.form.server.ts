import { err, ok, type Result } from '@beterschap/core/result'
import { type SecondFactorMethod, secondFactorMethods } from '@beterschap/core/settings/employer-settings'
import type { RefusedForm } from '../forms.server.ts'

/** The chosen method. Anything that is no method at all counts as not chosen; what is allowed the core decides. */
export function parseMethod(values: Record<string, string>): Result<SecondFactorMethod, RefusedForm['errors']> {
  const method = secondFactorMethods.find((one) => one === values.method)
  return method ? ok(method) : err([{ field: 'method', error: { code: 'form.choose' } }])
}
