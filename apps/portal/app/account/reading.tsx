import { Button, FormFooter } from '@beterschap/ui/native/button'
import { Radios } from '@beterschap/ui/native/radios'
import { useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'

/** The language of pages, mail and text messages (UX-G3); each named in itself. */
export function LanguageForm({ error }: { error: string | undefined }) {
  const { t, locale } = useTexts()
  return (
    <section aria-labelledby="taal">
      <h2 id="taal">{t('account.language.title')}</h2>
      <form method="post" action="/mijn-account">
        <TokenField intent="language" />
        <Radios
          name="locale"
          legend={t('account.language.legend')}
          hint={t('account.language.hint')}
          error={error}
          defaultValue={locale}
          options={[
            { value: 'nl', label: <span lang="nl">Nederlands</span> },
            { value: 'en', label: <span lang="en">English</span> },
          ]}
        />
        <FormFooter>
          <Button look="secondary">{t('account.language.submit')}</Button>
        </FormFooter>
      </form>
    </section>
  )
}

/** Light, dark, or as the device says; the server renders it right at once (UX-L6). */
export function ThemeForm({ current, error }: { current: string; error: string | undefined }) {
  const { t } = useTexts()
  return (
    <section aria-labelledby="weergave">
      <h2 id="weergave">{t('account.theme.title')}</h2>
      <form method="post" action="/mijn-account">
        <TokenField intent="theme" />
        <Radios
          name="theme"
          legend={t('account.theme.legend')}
          error={error}
          defaultValue={current}
          options={(['auto', 'light', 'dark'] as const).map((theme) => ({
            value: theme,
            label: t(`account.theme.${theme}`),
          }))}
        />
        <FormFooter>
          <Button look="secondary">{t('account.theme.submit')}</Button>
        </FormFooter>
      </form>
    </section>
  )
}

/** Which messages there are, and who decides about them. */
export function Notices() {
  const { t } = useTexts()
  return (
    <section aria-labelledby="berichten">
      <h2 id="berichten">{t('account.notices.title')}</h2>
      <p>{t('account.notices.own')}</p>
      <p>{t('account.notices.others')}</p>
      <p>{t('account.notices.subject')}</p>
    </section>
  )
}
