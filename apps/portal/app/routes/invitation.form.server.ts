import { err, ok, type Result } from '@beterschap/core/result'
import type { RefusedForm } from '../forms.server.ts'
import { addressProblem, emptyFields } from '../sign-in/required.server.ts'

/** Address and birth date as typed; the notation of the date is judged with the invitation (S-025). */
export function parseInvitation(
  values: Record<string, string>,
): Result<{ email: string; birthDate: string }, RefusedForm['errors']> {
  const { email = '', birthDate = '' } = values
  const empty = emptyFields(values, ['email', 'birthDate'])
  const errors = email.trim() ? [...addressProblem(values, 'email'), ...empty] : empty
  return errors.length ? err(errors) : ok({ email, birthDate })
}
