import type { RequestFacts } from '@beterschap/core/request-facts'
import type { Visitor } from '@beterschap/core/sign-in/ports'
import { type Standing, standing } from '@beterschap/core/sign-in/standing'
import type { Portal } from '@beterschap/db/portals/portal-directory'
import { chooseLocale, type Locale } from '@beterschap/i18n/locale'
import { browserLabel } from '@beterschap/web/browser-label'
import type { PortalContext } from './portal-context.ts'

/** One request at one employer's portal, by somebody who may or may not be signed in. */
export interface Visit {
  context: PortalContext
  portal: Portal
  visitor: Visitor
  locale: Locale
  /** The live session with its facts and what it may reach now; null for a visitor. */
  session: { token: string; facts: RequestFacts; standing: Standing } | null
}

function once<T>(context: PortalContext, key: string, look: () => Promise<T>): Promise<T> {
  const known = context.memo.get(key) as Promise<T> | undefined
  if (known) return known
  const found = look()
  context.memo.set(key, found)
  return found
}

/** The root loader and a page's loader both ask; the database is asked once. */
export const openVisit = (request: Request, context: PortalContext): Promise<Visit> =>
  once(context, 'visit', () => look(request, context))

async function look(request: Request, context: PortalContext): Promise<Visit> {
  const { portal } = context.place
  if (!portal) throw new Response(null, { status: 404 })
  const { cookies, place, parts } = context
  const url = new URL(request.url)
  const asked = url.searchParams.get('taal')
  if (asked === 'nl' || asked === 'en') cookies.set('language', asked, { maxAge: 31_536_000 })
  if (!cookies.get('visit')) cookies.set('visit', parts.door.secrets.token())
  const base = {
    area: 'portal' as const,
    employerId: portal.employerId,
    host: place.host,
    origin: place.origin,
    deviceToken: cookies.get('device'),
    proofToken: cookies.get('proof'),
    browser: browserLabel(request.headers.get('user-agent')),
    source: context.source,
    requestId: context.requestId,
  }
  const visitor: Visitor = { ...base, locale: chooseLocale(cookies.get('language'), portal.locale) }
  const session = await sessionOf(context, visitor)
  const locale = chooseLocale(
    cookies.get('language'),
    session?.facts.identity.locale,
    portal.locale,
    request.headers.get('accept-language'),
  )
  return { context, portal, visitor: { ...visitor, locale }, locale, session }
}

async function sessionOf(context: PortalContext, visitor: Visitor): Promise<Visit['session']> {
  const token = context.cookies.get('session') ?? context.cookies.get('signing-in')
  if (!token) return null
  const { door } = context.parts
  const facts = (await door.store.openRequest(visitor, door.secrets.hash(token), true)) as RequestFacts | null
  if (!facts?.employer) return null
  const membership = facts.memberships.find(({ role }) => role === 'employee')
  // Blocked or ended since the sign-in: felt on this very request (SEC-SE2).
  if (!membership || membership.isBlocked) return null
  const now = standing({
    level: facts.session.level,
    proven: facts.session.methods,
    enrolled: facts.identity.methods,
    roles: ['employee'],
    policy: facts.employer.settings.secondFactorPolicy,
  })
  return { token, facts, standing: now }
}
