import { type ConsoleFacts, consoleStanding } from '@beterschap/core/console-facts'
import type { Visitor } from '@beterschap/core/sign-in/ports'
import type { Standing } from '@beterschap/core/sign-in/standing'
import { chooseLocale, isLocale, type Locale } from '@beterschap/i18n/locale'
import { browserLabel } from '@beterschap/web/browser-label'
import type { ConsoleContext } from './console-context.ts'

/** One request at the console, by somebody who may or may not be signed in. */
export interface Visit {
  context: ConsoleContext
  visitor: Visitor
  locale: Locale
  /** The live session with its facts and what it may reach now; null for a visitor. */
  session: { token: string; facts: ConsoleFacts; standing: Standing } | null
}

/** The root loader and a page's loader both ask; the database is asked once. */
export function openVisit(request: Request, context: ConsoleContext): Promise<Visit> {
  const known = context.memo.get('visit') as Promise<Visit> | undefined
  const visit = known ?? look(request, context)
  context.memo.set('visit', visit)
  return visit
}

async function look(request: Request, context: ConsoleContext): Promise<Visit> {
  const { cookies, parts } = context
  const asked = new URL(request.url).searchParams.get('taal')
  if (isLocale(asked)) cookies.set('language', asked, { maxAge: 31_536_000 })
  if (!cookies.get('visit')) cookies.set('visit', parts.door.secrets.token())
  const session = await sessionOf(context)
  const locale = chooseLocale(
    cookies.get('language'),
    session?.facts.identity.locale,
    request.headers.get('accept-language'),
  )
  const visitor: Visitor = {
    area: 'console',
    employerId: null,
    host: context.host,
    origin: context.origin,
    deviceToken: cookies.get('device'),
    proofToken: cookies.get('proof'),
    locale,
    browser: browserLabel(request.headers.get('user-agent')),
    source: context.source,
    requestId: context.requestId,
  }
  return { context, visitor, locale, session }
}

async function sessionOf({ cookies, parts }: ConsoleContext): Promise<Visit['session']> {
  const token = cookies.get('session') ?? cookies.get('signing-in')
  if (!token) return null
  const facts = await parts.sessions.openConsoleRequest(parts.door.secrets.hash(token), true)
  // The last role blocked or ended since the sign-in: felt on this very request (SEC-SE2).
  if (!facts?.places.length) return null
  return { token, facts, standing: consoleStanding(facts) }
}
