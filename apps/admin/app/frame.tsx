import type { Role } from '@beterschap/core/grant'
import { consoleTexts } from '@beterschap/i18n/console/console-texts'
import type { Locale } from '@beterschap/i18n/locale'
import { ConsoleHeader } from '@beterschap/ui/console/console-header'
import { SkipLink } from '@beterschap/ui/native/skip-link'
import type { ReactNode } from 'react'
import { employeesPath } from './paths.ts'

export interface FrameData {
  locale: Locale
  failed: boolean
  theme: 'light' | 'dark' | null
  formToken: string
  path: string
  search: string
  isSigningIn: boolean
  place: { slug: string; name: string; role: Role } | null
  canSwitch: boolean
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

/** Header and content: the same on every page, in the same order. */
export function Frame({ children, ...frame }: FrameData & { children: ReactNode }) {
  const t = consoleTexts(frame.locale)
  const { place } = frame
  const employees = place && employeesPath(place.slug, { role: place.role })
  return (
    <>
      <SkipLink label={t('shell.skip')} />
      <ConsoleHeader
        name={t('shell.product')}
        homeHref="/"
        navigation={
          place && employees
            ? {
                label: t('shell.menu'),
                items: [
                  {
                    href: employees,
                    label: t('shell.employees'),
                    isCurrent: frame.path === employeesPath(place.slug),
                  },
                ],
              }
            : undefined
        }
        place={
          place
            ? {
                label: t('shell.place'),
                placeName: place.name,
                role: t(`role.${place.role}`),
                change: frame.canSwitch ? { href: '/', label: t('shell.switch') } : undefined,
              }
            : undefined
        }
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
        {children}
      </main>
    </>
  )
}
