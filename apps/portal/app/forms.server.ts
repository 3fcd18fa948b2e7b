import { Refusal } from '@beterschap/api/procedure'
import type { DomainError } from '@beterschap/core/errors'
import { errorKind } from '@beterschap/core/errors'
import { err, ok, type Result } from '@beterschap/core/result'
import { data } from '@remix-run/node'
import { TRPCError } from '@trpc/server'
import type { PortalContext } from './portal-context.ts'

/** What a refused form shows again: every value as typed, and the errors by field ('' = the form as a whole). */
export interface RefusedForm {
  values: Record<string, string>
  errors: { field: string; error: DomainError }[]
}

/** Secret fields are never sent back to the browser. */
const secretFields = new Set(['password', 'current', 'response'])

/** The token that every form of ours carries: only a page that this browser got from us can know it (SEC-F15). */
export function formToken(context: PortalContext): string {
  const { door } = context.parts
  const visit = context.cookies.get('visit')
  if (!visit) throw new Error('A form needs the visit cookie: call openVisit first.')
  return door.secrets.keyedText('form', visit)
}

export type FieldLengths = Readonly<Record<string, number>>

/**
 * The fields of a form, each at most as long as stated. A field that we never asked for makes the whole request fail
 * with 400; so does a doubled one. Control characters and over-long values get a sentence at their field.
 */
export async function readForm(
  request: Request,
  context: PortalContext,
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
  if (form.get('token') !== expectedToken(context)) errors.unshift({ field: '', error: { code: 'form.expired' } })
  return errors.length ? err({ values: shown(values), errors }) : ok(values)
}

function expectedToken(context: PortalContext): string | null {
  return context.cookies.get('visit') ? formToken(context) : null
}

function problemOf(field: string, value: string, max: number): RefusedForm['errors'] {
  if ([...value].length > max) return [{ field, error: { code: 'form.too_long', max } }]
  // Control characters, and the marks that turn the direction of text, are never part of a name, date or code.
  if (
    // biome-ignore lint/suspicious/noControlCharactersInRegex: why: these are the characters that are looked for
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(value) &&
    !secretFields.has(field)
  )
    return [{ field, error: { code: 'form.control_characters' } }]
  return []
}

const shown = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !secretFields.has(name)))

/** Answers a form that was refused: 422 (or the status of the refusal), values kept, title marked. */
export function refused(context: PortalContext, values: Record<string, string>, errors: RefusedForm['errors']) {
  context.failed = true
  const kind = errors[0] && errorKind(errors[0].error.code)
  const status = kind === 'conflict' ? 409 : kind === 'busy' ? 503 : 422
  return data({ values: shown(values), errors } satisfies RefusedForm, { status })
}

/** A domain refusal as a Result; a bug stays thrown. */
export async function answer<T>(call: Promise<T>): Promise<Result<T, DomainError>> {
  try {
    return ok(await call)
  } catch (thrown) {
    if (thrown instanceof TRPCError && thrown.cause instanceof Refusal) return err(thrown.cause.domain)
    throw thrown
  }
}

/** For loaders: what is not there, or not theirs, is a page that does not exist. */
export async function orNotFound<T>(call: Promise<T>): Promise<T> {
  const found = await answer(call)
  if (found.ok) return found.value
  throw new Response(null, { status: errorKind(found.error.code) === 'forbidden' ? 403 : 404 })
}
