import { createPortalCaller } from '@beterschap/api/portal.router'
import type { RequestFacts } from '@beterschap/core/request-facts'
import { redirect } from '@remix-run/node'
import { contextOfVisit } from './api-context.server.ts'
import type { PortalContext } from './portal-context.ts'
import { openVisit, type Visit } from './visit.server.ts'

export type PortalCaller = ReturnType<typeof createPortalCaller>

/** One request of somebody who is fully signed in. */
export interface SignedIn extends Visit {
  session: NonNullable<Visit['session']>
  facts: RequestFacts
  api: PortalCaller
}

/** The API for a page that anybody may see, such as help. */
export async function openPage(request: Request, context: PortalContext): Promise<Visit & { api: PortalCaller }> {
  const visit = await openVisit(request, context)
  return { ...visit, api: createPortalCaller(contextOfVisit(visit)) }
}

/**
 * The one way in for pages behind the sign-in. Everybody else is sent to the step that comes first: signing in, or the
 * second factor (S-040, S-041). What was typed is kept as a draft and found again afterwards (UX-J4).
 */
export async function openRequest(
  request: Request,
  context: PortalContext,
  typed?: Record<string, string>,
): Promise<SignedIn> {
  const visit = await openVisit(request, context)
  const { session } = visit
  if (session?.standing.level === 'full') {
    const caller = createPortalCaller(contextOfVisit(visit))
    return { ...visit, session, facts: session.facts, api: caller }
  }
  if (typed) {
    const token = await context.parts.drafts.keep(visit.portal.employerId, new URL(request.url).pathname, typed)
    context.cookies.set('draft', token, { maxAge: 3600 })
  }
  const path = new URL(request.url).pathname
  throw redirect(
    session
      ? '/tweefactor'
      : `/inloggen${path === '/dashboard' || path === '/' ? '' : `?verder=${encodeURIComponent(path)}`}`,
    303,
  )
}

/** The fields kept for this page while its person signed in again, if there are any; they are handed out once. */
export async function keptDraft(visit: Visit, route: string): Promise<Record<string, string> | null> {
  const { context, portal } = visit
  const token = context.cookies.get('draft')
  if (!token) return null
  const draft = await context.parts.drafts.take(portal.employerId, token)
  context.cookies.erase('draft')
  return draft?.route === route ? draft.fields : null
}

/** Where to go after signing in: a path of our own and nothing else (SEC-W3). */
export function ownPath(wanted: string | null, fallback = '/dashboard'): string {
  return wanted && /^\/[a-z][a-z0-9/-]*$/.test(wanted) ? wanted : fallback
}
