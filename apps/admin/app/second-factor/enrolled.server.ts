import { confirmFactor, type EnrolmentProof } from '@beterschap/core/sign-in/enrol-factor'
import { data, redirect } from '@remix-run/node'
import type { ConsoleContext } from '../console-context.ts'
import { refused } from '../forms.server.ts'
import type { SignedIn } from '../request.server.ts'
import { keepSession } from '../session-cookies.ts'

const ENROLLED = 'enrolled'

/** True after this very request has set a factor up: its page has nothing left to prepare. */
export const isEnrolled = (context: ConsoleContext): boolean => context.memo.has(ENROLLED)

/** Proves the new factor; the recovery code is the answer to this POST and is stored nowhere (S-047). */
export async function enrol(visit: SignedIn, proof: EnrolmentProof, values: Record<string, string>, field: string) {
  const { context, visitor, session } = visit
  const enrolled = await confirmFactor(context.parts.door, visitor, session.token, proof)
  if (!enrolled.ok) {
    if (enrolled.error.code === 'factor.method_not_allowed') throw redirect('/tweefactor/kiezen', 303)
    return refused(context, values, [{ field, error: enrolled.error }])
  }
  const { renewed, backupCode } = enrolled.value
  keepSession(context.cookies, renewed)
  context.memo.set(ENROLLED, Promise.resolve(true))
  return backupCode ? data({ backupCode, values: {}, errors: [] }) : redirect('/', 303)
}
