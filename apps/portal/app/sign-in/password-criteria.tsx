import { useTexts } from '../texts.ts'

/** What a password must meet, on screen before anything is typed (S-030, P-06). */
export function PasswordCriteria() {
  const { t } = useTexts()
  return (
    <>
      <p id="criteria">{t('signIn.register.criteriaTitle')}</p>
      <ul aria-labelledby="criteria">
        <li>{t('signIn.register.criteria.length')}</li>
        <li>{t('signIn.register.criteria.guessable')}</li>
        <li>{t('signIn.register.criteria.ownWords')}</li>
        <li>{t('signIn.register.criteria.free')}</li>
      </ul>
    </>
  )
}
