import type { DomainError } from '@beterschap/core/errors'
import { errorText } from '@beterschap/i18n/error-text'
import type { Locale } from '@beterschap/i18n/locale'
import { type PortalTextKey, portalTexts } from '@beterschap/i18n/portal-texts'
import { useRouteLoaderData } from '@remix-run/react'
import type { loader as rootLoader } from './root.tsx'

/** The texts of this page in its language. */
export function useTexts() {
  const root = useRouteLoaderData<typeof rootLoader>('root')
  const locale: Locale = root?.locale ?? 'nl'
  return { locale, t: portalTexts(locale), errorText: (error: DomainError) => errorText(locale, error) }
}

/** The hidden token of every form. */
export function useFormToken(): string {
  return useRouteLoaderData<typeof rootLoader>('root')?.formToken ?? ''
}

interface Match {
  id: string
  data: unknown
}

/** `<title>`: "Fout: " first when the form was refused (UX-F2), then the page, then the employer. */
export const pageTitle =
  (key: PortalTextKey) =>
  ({ matches }: { matches: readonly Match[] }): { title: string }[] => {
    const root = matches.find(({ id }) => id === 'root')?.data as
      | { locale: Locale; failed: boolean; name: string }
      | undefined
    const t = portalTexts(root?.locale ?? 'nl')
    return [{ title: `${root?.failed ? t('shell.errorPrefix') : ''}${t(key)} – ${root?.name ?? 'Werknemerportaal'}` }]
  }
