import type { DomainError } from '@beterschap/core/errors'
import { type ConsoleTextKey, consoleTexts } from '@beterschap/i18n/console/console-texts'
import { errorText } from '@beterschap/i18n/error-text'
import type { Locale } from '@beterschap/i18n/locale'
import { useRouteLoaderData } from '@remix-run/react'
import type { loader as rootLoader } from './root.tsx'

/** The texts of this page in its language. */
export function useTexts() {
  const root = useRouteLoaderData<typeof rootLoader>('root')
  const locale: Locale = root?.locale ?? 'nl'
  return { locale, t: consoleTexts(locale), errorText: (error: DomainError) => errorText(locale, error) }
}

/** What a form or a module of a page needs from the frame around it. */
export function usePage() {
  const root = useRouteLoaderData<typeof rootLoader>('root')
  return { token: root?.formToken ?? '', nonce: root?.nonce ?? '', assets: root?.assets ?? {} }
}

interface Match {
  id: string
  data: unknown
}

/** `<title>`: "Fout: " first when the form was refused (UX-F2), then the page, then the product. */
export const pageTitle =
  (key: ConsoleTextKey) =>
  ({ matches }: { matches: readonly Match[] }): { title: string }[] => {
    const root = matches.find(({ id }) => id === 'root')?.data as { locale: Locale; failed: boolean } | undefined
    const t = consoleTexts(root?.locale ?? 'nl')
    return [{ title: `${root?.failed ? t('shell.errorPrefix') : ''}${t(key)} – ${t('shell.product')}` }]
  }
