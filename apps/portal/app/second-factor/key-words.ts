import { useTexts } from '../texts.ts'

/** What a form with a key ceremony says while it waits and when it fails. */
export function useKeyWords() {
  const { t } = useTexts()
  return {
    waitingLabel: t('secondFactor.keyWords.waiting'),
    withoutScript: t('secondFactor.keyWords.withoutScript'),
    errors: {
      failed: t('secondFactor.keyWords.failed'),
      cancelled: t('secondFactor.keyWords.cancelled'),
      unsupported: t('secondFactor.keyWords.unsupported'),
      registered: t('secondFactor.keyWords.registered'),
    },
  }
}
