import { createConsoleCaller } from '@beterschap/api/console.router'
import { type ConsolePlace, chosenPlace } from '@beterschap/core/console-facts'
import type { Role } from '@beterschap/core/grant'
import { redirect } from '@remix-run/node'
import { apiContextOf } from './api-context.server.ts'
import type { ConsoleContext } from './console-context.ts'
import { openVisit, type Visit } from './visit.server.ts'

type Session = NonNullable<Visit['session']>

export interface SignedIn extends Visit {
  session: Session
}

/** The one way in for pages behind the sign-in; everybody else is sent to the step that comes first (S-040). */
export async function openSignedIn(request: Request, context: ConsoleContext): Promise<SignedIn> {
  const visit = await openVisit(request, context)
  if (visit.session?.standing.level === 'full') return { ...visit, session: visit.session }
  const { pathname } = new URL(request.url)
  const onwards = pathname === '/' ? '' : `?verder=${encodeURIComponent(pathname)}`
  throw redirect(visit.session ? '/tweefactor' : `/inloggen${onwards}`, 303)
}

export interface AtEmployer extends SignedIn {
  place: ConsolePlace
  role: Role
  api: ReturnType<typeof createConsoleCaller>
}

/** A page of one employer. Where somebody has no role, there is no such employer for them. */
export async function openEmployer(
  request: Request,
  context: ConsoleContext,
  slug: string | undefined,
): Promise<AtEmployer> {
  const visit = await openSignedIn(request, context)
  const role = new URL(request.url).searchParams.get('rol')
  const chosen = chosenPlace(visit.session.facts, slug ?? '', role)
  if (!chosen) throw new Response(null, { status: 404 })
  const caller = createConsoleCaller(apiContextOf(visit, chosen.place.slug, chosen.role))
  return { ...visit, ...chosen, api: caller }
}

/** Somebody between the password and the second factor, or in the middle of setting one up. */
export async function openSigningIn(request: Request, context: ConsoleContext): Promise<SignedIn> {
  const visit = await openVisit(request, context)
  if (!visit.session) throw redirect('/inloggen', 303)
  if (visit.session.standing.level === 'full') throw redirect('/', 303)
  return { ...visit, session: visit.session }
}

/** Where to go after signing in: a path of our own and nothing else (SEC-W3). */
export const ownPath = (wanted: string | null): string => (wanted && /^\/[a-z][a-z0-9/-]*$/.test(wanted) ? wanted : '/')
