import type { NextCaseStep } from '@beterschap/core/absence-cases/next-case-step'
import { longDay } from '@beterschap/i18n/dates'
import { NextStep } from '@beterschap/ui/native/standing'
import { useTexts } from '../texts.ts'
import { stepTexts } from './step-texts.ts'

/** The second answer of the Dashboard: what happens now, by whom and when, in one sentence. */
export function WhatHappensNow({ next, backOn }: { next: NextCaseStep | null; backOn: string | null }) {
  const { t, locale } = useTexts()
  const label = t('dashboard.next')
  if (backOn) return <NextStep label={label} title={t('dashboard.nextRecovered', { day: longDay(locale, backOn) })} />
  if (!next) return <NextStep label={label} title={t('dashboard.nextNothing')} />
  const by = t(next.isOverdue ? 'dashboard.nextLate' : 'dashboard.nextBy', { day: longDay(locale, next.by) })
  return <NextStep label={label} title={t(stepTexts[next.step])} detail={by} />
}
