import { useTexts } from '../texts.ts'

/** The words of the button beside every password field (S-031). */
export function usePasswordWords() {
  const { t } = useTexts()
  return { showLabel: t('signIn.showPassword'), hideLabel: t('signIn.hidePassword') }
}
