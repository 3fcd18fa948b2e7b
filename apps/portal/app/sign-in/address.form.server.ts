import { err, ok, type Result } from '@beterschap/core/result'
import type { RefusedForm } from '../forms.server.ts'
import { addressProblem, emptyFields } from './required.server.ts'

/** One typed e-mail address. */
export function parseAddress(values: Record<string, string>): Result<string, RefusedForm['errors']> {
  const empty = emptyFields(values, ['email'])
  const errors = empty.length ? empty : addressProblem(values, 'email')
  return errors.length ? err(errors) : ok(values.email ?? '')
}
