import type { OwnPortal } from '@beterschap/core/sign-in/own-portals'
import { Button } from '@beterschap/ui/native/button'
import { useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'

/** The way to the portal of another employer, without signing in again (S-060). */
export function Portals({ portals }: { portals: readonly OwnPortal[] }) {
  const { t } = useTexts()
  const here = portals.find(({ isThisOne }) => isThisOne)
  return (
    <section aria-labelledby="portalen">
      <h2 id="portalen">{t('account.portals.title')}</h2>
      <p>{t('account.portals.text')}</p>
      {here && <p>{t('account.portals.current', { name: here.name })}</p>}
      {portals
        .filter(({ isThisOne }) => !isThisOne)
        .map(({ employerId, name }) => (
          <form method="post" action="/wissel" key={employerId}>
            <TokenField />
            <input type="hidden" name="employer" value={employerId} />
            <Button look="secondary">{t('account.portals.go', { name })}</Button>
          </form>
        ))}
    </section>
  )
}
