import { Button, FormFooter } from '@beterschap/ui/native/button'
import { Notice } from '@beterschap/ui/native/notice'
import { useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'

/** The way past the strangers' queue (S-112). Offered for every address alike, known or not. */
export function MailedLinkOffer({ email }: { email: string }) {
  const { t } = useTexts()
  return (
    <Notice title={t('signIn.helpLink.title')}>
      <p>{t('signIn.helpLink.text')}</p>
      <form method="post" action="/inloggen/nieuw-apparaat">
        <TokenField />
        <input type="hidden" name="email" value={email} />
        <FormFooter>
          <Button look="secondary">{t('signIn.helpLink.submit')}</Button>
        </FormFooter>
      </form>
    </Notice>
  )
}
