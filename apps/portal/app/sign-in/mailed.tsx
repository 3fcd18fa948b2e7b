import { ButtonLink } from '@beterschap/ui/native/button'
import { useTexts } from '../texts.ts'

/** The same answer for every address, so that it tells nobody who has an account (SEC-A7). */
export function Mailed({ title, text, more }: { title: string; text: string; more: string }) {
  const { t } = useTexts()
  return (
    <>
      <h1>{title}</h1>
      <p className="lead" role="status">
        {text}
      </p>
      <p>{more}</p>
      <p>
        <ButtonLink href="/inloggen" look="secondary">
          {t('signIn.toSignIn')}
        </ButtonLink>
      </p>
    </>
  )
}
