import type { InvitationError } from '@beterschap/core/sign-in/sign-in.errors'
import { ButtonLink } from '@beterschap/ui/native/button'
import { useTexts } from '../texts.ts'

/** Registration cannot go on in this browser: the check was too long ago, elsewhere, or it is done already. */
export function GoneTicket({ refusal }: { refusal: InvitationError }) {
  const { t, errorText } = useTexts()
  const isUsed = refusal.code === 'invitation.used'
  return (
    <>
      <h1>{t(isUsed ? 'signIn.invitation.usedTitle' : 'signIn.register.goneTitle')}</h1>
      <p className="lead">{errorText(refusal)}</p>
      <p>
        <ButtonLink href="/inloggen" look={isUsed ? 'primary' : 'secondary'}>
          {t('signIn.toSignIn')}
        </ButtonLink>
      </p>
    </>
  )
}
