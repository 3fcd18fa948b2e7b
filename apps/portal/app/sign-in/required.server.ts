import type { RefusedForm } from '../forms.server.ts'

type Values = Readonly<Record<string, string>>

/** An error for each of these fields that was left empty, in their order. */
export const emptyFields = (values: Values, fields: readonly string[]): RefusedForm['errors'] =>
  fields.filter((field) => !values[field]?.trim()).map((field) => ({ field, error: { code: 'form.required' } }))

/** An address is written with something on both sides of one @; whether it exists is not our question here. */
export function addressProblem(values: Values, field: string): RefusedForm['errors'] {
  return /^[^\s@]+@[^\s@]+$/.test(values[field]?.trim() ?? '') ? [] : [{ field, error: { code: 'form.email' } }]
}
