import { err, ok, type Result } from '@beterschap/core/result'
import type { RefusedForm } from '../forms.server.ts'

/** The current password and the new one; what a new one must meet the core decides. */
export function parsePasswordChange(
  values: Record<string, string>,
): Result<{ current: string; password: string }, RefusedForm['errors']> {
  const { current = '', password = '' } = values
  const errors = Object.entries({ current, password })
    .filter(([, value]) => !value)
    .map(([field]) => ({ field, error: { code: 'form.required' } as const }))
  return errors.length ? err(errors) : ok({ current, password })
}
