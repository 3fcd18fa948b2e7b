import { Refusal } from '@beterschap/api/procedure'
import type { DomainError } from '@beterschap/core/errors'
import { errorKind } from '@beterschap/core/errors'
import { err, ok, type Result } from '@beterschap/core/result'
import { type FieldLengths, type RefusedForm, readFields, withoutSecrets } from '@beterschap/web/read-form'
import { data } from '@remix-run/node'
import { TRPCError } from '@trpc/server'
import type { ConsoleContext } from './console-context.ts'

/** The token that every form of ours carries: only a page that this browser got from us can know it (SEC-F15). */
export function formToken({ parts, cookies }: ConsoleContext): string {
  const visit = cookies.get('visit')
  if (!visit) throw new Error('A form needs the visit cookie: call openVisit first.')
  return parts.door.secrets.keyedText('form', visit)
}

export const readForm = (
  request: Request,
  context: ConsoleContext,
  lengths: FieldLengths,
): Promise<Result<Record<string, string>, RefusedForm>> =>
  readFields(request, context.cookies.get('visit') ? formToken(context) : null, lengths)

/** Answers a form that was refused: 422 (or the status of the refusal), values kept, title marked. */
export function refused(context: ConsoleContext, values: Record<string, string>, errors: RefusedForm['errors']) {
  context.failed = true
  const kind = errors[0] && errorKind(errors[0].error.code)
  const status = kind === 'conflict' ? 409 : kind === 'busy' ? 503 : kind === 'forbidden' ? 403 : 422
  return data({ values: withoutSecrets(values), errors } satisfies RefusedForm, { status })
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
