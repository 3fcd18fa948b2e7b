import type { InvitationError } from '@beterschap/core/sign-in/sign-in.errors'
import { Button, ButtonLink, FormFooter } from '@beterschap/ui/native/button'
import { useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'

/** A link that cannot be used: why, and the way on (S-035, S-111). */
export function DeadInvitation({ refusal, isAsked }: { refusal: InvitationError | null; isAsked: boolean }) {
  const { t, errorText } = useTexts()
  if (isAsked || !refusal)
    return (
      <>
        <h1>{t('signIn.invitation.askedTitle')}</h1>
        <p className="lead" role="status">
          {t('signIn.invitation.asked')}
        </p>
        <p>{t('signIn.invitation.askedNext')}</p>
      </>
    )
  const isUsed = refusal.code === 'invitation.used'
  return (
    <>
      <h1>{t(isUsed ? 'signIn.invitation.usedTitle' : 'signIn.invitation.deadTitle')}</h1>
      <p className="lead">{errorText(refusal)}</p>
      {isUsed && <ButtonLink href="/inloggen">{t('signIn.toSignIn')}</ButtonLink>}
      {(refusal.code === 'invitation.expired' || refusal.code === 'invitation.not_valid') && (
        <form method="post">
          <TokenField intent="request" />
          <FormFooter>
            <Button busyLabel={t('shell.busy')}>{t('signIn.invitation.ask')}</Button>
          </FormFooter>
        </form>
      )}
    </>
  )
}
