import { confirmFactor, type EnrolmentProof, STEP_UP_MS } from '@beterschap/core/sign-in/enrol-factor'
import type { SignInError } from '@beterschap/core/sign-in/sign-in.errors'
import { data, redirect } from '@remix-run/node'
import { refused } from '../forms.server.ts'
import type { PortalContext } from '../portal-context.ts'
import { openVisit } from '../visit.server.ts'
import { keepSession } from './keep-session.server.ts'
import type { WithSession } from './prove.server.ts'

/** Somebody in the wizard, or somebody fully signed in who has just proven a factor (SEC-F8). */
export async function openEnrolment(request: Request, context: PortalContext): Promise<WithSession> {
  const visit = await openVisit(request, context)
  const { session } = visit
  if (!session) throw redirect('/inloggen', 303)
  if (session.standing.level === 'factor') throw redirect('/tweefactor', 303)
  if (session.standing.level === 'full' && !isFresh(session.facts.session.steppedUpAt, context))
    throw redirect(`/bevestig?verder=${encodeURIComponent(new URL(request.url).pathname)}`, 303)
  return { ...visit, session }
}

const isFresh = (steppedUpAt: string | null, { parts }: PortalContext): boolean =>
  steppedUpAt !== null && parts.door.now().getTime() - Date.parse(steppedUpAt) <= STEP_UP_MS

/** Where a set-up page sends somebody whom the front door does not let go on here. */
export function elsewhere(error: SignInError): Response | null {
  if (error.code === 'session.ended') return redirect('/inloggen', 303)
  if (error.code === 'factor.step_up_needed') return redirect('/bevestig?verder=/tweefactor/kiezen', 303)
  if (error.code === 'factor.method_not_allowed') return redirect('/tweefactor/kiezen', 303)
  return null
}

const enrolled = 'second-factor-enrolled'

/** True in loaders that run after the factor of this very request was confirmed: there is nothing left to set up. */
export const isEnrolled = (context: PortalContext): boolean => context.memo.has(enrolled)

/** VOLGENDE (S-046): the last screen with the recovery code at once (S-047), or on when a code was stored before. */
export async function confirm(
  visit: WithSession,
  values: Record<string, string>,
  proof: EnrolmentProof,
  field: string,
) {
  const { context, session, visitor } = visit
  const confirmed = await confirmFactor(context.parts.door, visitor, session.token, proof)
  if (!confirmed.ok) {
    const away = elsewhere(confirmed.error)
    if (away) throw away
    return refused(context, values, [{ field, error: confirmed.error }])
  }
  keepSession(context, confirmed.value.renewed)
  const { backupCode } = confirmed.value
  if (backupCode === null)
    throw redirect(session.standing.level === 'full' ? '/mijn-account?toegevoegd' : '/dashboard', 303)
  context.memo.set(enrolled, Promise.resolve(true))
  return data({ backupCode }, { status: 200 })
}
