import { createPortalCaller } from '@beterschap/api/portal.router'
import { chooseLocale, type Locale } from '@beterschap/i18n/locale'
import type { Article } from '../../server/manual.ts'
import { formToken } from '../forms.server.ts'
import type { PortalContext } from '../portal-context.ts'
import { openPage, type PortalCaller } from '../request.server.ts'

export interface HelpVisit {
  api: PortalCaller
  locale: Locale
  articles: readonly Article[]
  /** For the vote; the base host has no portal whose page could carry one. */
  token: string
}

/** Help and status open on every host and for everybody (S-003): on a portal, and on the base host without one. */
export async function openHelp(request: Request, context: PortalContext): Promise<HelpVisit> {
  const { manual, door, services } = context.parts
  if (context.place.portal) {
    const { api, locale } = await openPage(request, context)
    return { api, locale, articles: manual[locale], token: formToken(context) }
  }
  const browser = context.cookies.get('visit') ?? door.secrets.token()
  context.cookies.set('visit', browser)
  const locale = chooseLocale(new URL(request.url).searchParams.get('taal'), request.headers.get('accept-language'))
  const api = createPortalCaller({
    services,
    requestId: context.requestId,
    actor: null,
    facts: null,
    voter: door.secrets.keyed('voter', `browser:${browser}`),
  })
  return { api, locale, articles: manual[locale], token: formToken(context) }
}
