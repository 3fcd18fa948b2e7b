import type { useTexts } from '../texts.ts'

/** What the page of a key says while the browser and the key talk. */
export const keyWords = (t: ReturnType<typeof useTexts>['t']) => ({
  waitingLabel: t('factor.keyWaiting'),
  withoutScript: t('factor.keyNoScript'),
  errors: {
    failed: t('factor.keyFailed'),
    cancelled: t('factor.keyCancelled'),
    unsupported: t('factor.keyUnsupported'),
    registered: t('factor.keyRegistered'),
  },
})
