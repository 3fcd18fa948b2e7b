import type { DomainError } from '@beterschap/core/errors'
import { err, ok, type Result } from '@beterschap/core/result'

/** What a refused form shows again: every value as typed, and the errors by field ('' = the form as a whole). */
export interface RefusedForm {
  values: Record<string, string>
  errors: { field: string; error: DomainError }[]
}

export type FieldLengths = Readonly<Record<string, number>>

/** Secret fields are never sent back to the browser. */
const secretFields = new Set(['password', 'current', 'response', 'code'])

export const withoutSecrets = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !secretFields.has(name)))

/**
 * The fields of a form, each at most as long as stated. A field that we never asked for makes the whole request fail
 * with 400; so does a doubled one. Control characters and over-long values get a sentence at their field.
 */
export async function readFields(
  request: Request,
  expectedToken: string | null,
  lengths: FieldLengths,
): Promise<Result<Record<string, string>, RefusedForm>> {
  const form = await request.formData()
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (name === 'token') continue
    const isAsked = Object.hasOwn(lengths, name) && typeof value === 'string' && !Object.hasOwn(values, name)
    if (!isAsked)
      throw new Response(
        'Dit formulier heeft een veld dat wij niet vragen. This form has a field that we do not ask for.',
        { status: 400 },
      )
    values[name] = value
  }
  const errors = Object.entries(values).flatMap(([field, value]) => problemOf(field, value, lengths[field] ?? 0))
  // Read, not compared in constant time: the token is a keyed hash that the same browser holds the input of.
  if (expectedToken === null || form.get('token') !== expectedToken)
    errors.unshift({ field: '', error: { code: 'form.expired' } })
  return errors.length ? err({ values: withoutSecrets(values), errors }) : ok(values)
}

function problemOf(field: string, value: string, max: number): RefusedForm['errors'] {
  if ([...value].length > max) return [{ field, error: { code: 'form.too_long', max } }]
  // Control characters, and the marks that turn the direction of text, are never part of a name, date or code.
  const unreadable =
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/
  return unreadable.test(value) && !secretFields.has(field)
    ? [{ field, error: { code: 'form.control_characters' } }]
    : []
}
