import { err, ok, type Result } from '@beterschap/core/result'
import type { RefusedForm } from '../forms.server.ts'
import { addressProblem, emptyFields } from '../sign-in/required.server.ts'

/** User name and password as typed; spaces around a password may be part of it. */
export function parseSignIn(
  values: Record<string, string>,
): Result<{ email: string; password: string }, RefusedForm['errors']> {
  const empty = [
    ...emptyFields(values, ['email']),
    ...(values.password ? [] : [{ field: 'password', error: { code: 'form.required' } as const }]),
  ]
  const errors = values.email?.trim() ? [...addressProblem(values, 'email'), ...empty] : empty
  return errors.length ? err(errors) : ok({ email: values.email ?? '', password: values.password ?? '' })
}
