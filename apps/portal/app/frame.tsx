import type { Locale } from '@beterschap/i18n/locale'
import { portalTexts } from '@beterschap/i18n/portal-texts'
import { Button } from '@beterschap/ui/native/button'
import { PageFooter } from '@beterschap/ui/native/page-footer'
import { PageHeader } from '@beterschap/ui/native/page-header'
import { SkipLink } from '@beterschap/ui/native/skip-link'
import type { ReactNode } from 'react'
import { phoneNumber } from './phone-number.ts'

export interface FrameData {
  locale: Locale
  failed: boolean
  name: string
  logo: string | null
  help: { phone: string | null; email: string | null } | null
  theme: 'light' | 'dark' | null
  themeHref: string | null
  formToken: string
  path: string
  search: string
  isSignedIn: boolean
  isSigningIn: boolean
  /** How long the session lasts without a request; null for a visitor. */
  idleSeconds: number | null
  isPortal: boolean
  nonce: string
  assets: Record<string, string>
  reference: string
}

/** The same page with another language; everything else in the address stays. */
function inLanguage({ path, search }: FrameData, locale: Locale): string {
  const query = new URLSearchParams(search)
  query.set('taal', locale)
  return `${path}?${query}`
}

/** Header, content, footer: the same on every page, in the same order. */
export function Frame({ children, ...frame }: FrameData & { children: ReactNode }) {
  const t = portalTexts(frame.locale)
  const isAt = (href: string): boolean => frame.path === href || frame.path.startsWith(`${href}/`)
  const menu = [
    { href: '/dashboard', label: t('shell.dashboard') },
    { href: '/verzuim-dossier', label: t('shell.absenceCases') },
    { href: '/mijn-account', label: t('shell.account') },
    { href: '/help', label: t('shell.help') },
  ].map((item) => ({ ...item, isCurrent: isAt(item.href) }))
  const phone = frame.help?.phone ? phoneNumber(frame.help.phone) : undefined
  return (
    <>
      <SkipLink label={t('shell.skip')} />
      <PageHeader
        name={frame.name}
        homeHref="/"
        logo={frame.logo ? { src: frame.logo, width: 120, height: 40 } : undefined}
        navigation={frame.isSignedIn ? { label: t('shell.menu'), items: menu } : undefined}
        languages={{
          label: t('shell.languages'),
          items: [
            { locale: 'nl', name: 'Nederlands', href: inLanguage(frame, 'nl'), isCurrent: frame.locale === 'nl' },
            { locale: 'en', name: 'English', href: inLanguage(frame, 'en'), isCurrent: frame.locale === 'en' },
          ],
        }}
        signOut={
          frame.isSigningIn
            ? {
                action: '/uitloggen',
                label: t('shell.signOut'),
                hidden: <input type="hidden" name="token" value={frame.formToken} />,
              }
            : undefined
        }
      />
      <main id="main" className="wrap">
        {frame.idleSeconds !== null && (
          <div className="session-warning" role="alert" data-session-warning={frame.idleSeconds} hidden>
            <p>{t('shell.sessionEnds')}</p>
            <form method="post" action="/sessie">
              <input type="hidden" name="token" value={frame.formToken} />
              <Button look="secondary">{t('shell.stay')}</Button>
            </form>
          </div>
        )}
        {children}
      </main>
      <PageFooter
        help={{
          heading: t('shell.footerHelp'),
          text: phone || frame.help?.email ? t('shell.footerHelpText') : t('shell.footerNoContact'),
          callLabel: t('shell.call'),
          emailLabel: t('shell.email'),
          ...(phone ? { phone } : {}),
          ...(frame.help?.email ? { email: frame.help.email } : {}),
        }}
        links={
          frame.isPortal
            ? {
                label: t('shell.footerLinks'),
                items: [
                  { href: '/help', label: t('shell.help') },
                  { href: '/status', label: t('shell.status') },
                  { href: '/help/jouw-privacy', label: t('shell.privacy') },
                  { href: '/help/toegankelijkheid', label: t('shell.accessibility') },
                ],
              }
            : undefined
        }
      />
    </>
  )
}
