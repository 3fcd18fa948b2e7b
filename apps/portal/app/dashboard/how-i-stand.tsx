import { longDay } from '@beterschap/i18n/dates'
import { ButtonLink } from '@beterschap/ui/native/button'
import { Facts } from '@beterschap/ui/native/data-table'
import { Standing } from '@beterschap/ui/native/standing'
import type { ReactNode } from 'react'
import { useTexts } from '../texts.ts'

export interface Job {
  id: string
  title: string
  sickSince: string | null
  recoveredOn: string | null
}

interface HowIStandProps {
  today: string
  jobs: readonly Job[]
  children?: ReactNode
}

/** The first answer of the Dashboard: not sick, sick since, or recovered; per job when there are several. */
export function HowIStand({ today, jobs, children }: HowIStandProps) {
  const { t, locale } = useTexts()
  const sick = jobs.find(({ sickSince }) => sickSince !== null)
  const back = jobs
    .flatMap(({ sickSince, recoveredOn }) => (sickSince ? [] : (recoveredOn ?? [])))
    .toSorted()
    .at(-1)
  const isAhead = back !== undefined && back > today
  const day = (iso: string): string => longDay(locale, iso)

  const heading = sick?.sickSince
    ? jobs.length > 1
      ? t('dashboard.sick')
      : t(sick.sickSince > today ? 'dashboard.sickFrom' : 'dashboard.sickSince', { day: day(sick.sickSince) })
    : isAhead
      ? t('dashboard.recoveredFrom', { day: day(back) })
      : t('dashboard.notSick')
  const lead = sick ? t('dashboard.getWell') : isAhead ? t('dashboard.recoveredLead') : t('dashboard.notSickLead')
  return (
    <Standing heading={heading} lead={lead}>
      {jobs.length > 1 && <Facts items={jobs.map((job, index) => ({ term: nameOf(job, index), value: state(job) }))} />}
      {children}
    </Standing>
  )

  function nameOf({ title }: Job, index: number): string {
    return title || t('dashboard.job', { number: index + 1 })
  }

  function state({ sickSince, recoveredOn }: Job): string {
    if (sickSince) return t(sickSince > today ? 'dashboard.jobSickFrom' : 'dashboard.jobSick', { day: day(sickSince) })
    if (recoveredOn && recoveredOn > today) return t('dashboard.jobRecoveredFrom', { day: day(recoveredOn) })
    return t('dashboard.jobNotSick')
  }
}

interface ReportButtonsProps {
  isSick: boolean
  canReportSick: boolean
  shows: { sickButton: boolean; recoveryButton: boolean }
}

/** One filled button (UX-J2); what is switched off leaves a sentence, no dead button (S-064, S-116). */
export function ReportButtons({ isSick, canReportSick, shows }: ReportButtonsProps) {
  const { t } = useTexts()
  return (
    <>
      {isSick && !shows.recoveryButton && <p>{t('dashboard.recoveryOff')}</p>}
      {!isSick && !shows.sickButton && <p>{t('dashboard.sickOff')}</p>}
      <div className="button-row">
        {isSick && shows.recoveryButton && (
          <ButtonLink href="/hersteld-melden" isWide>
            {t('dashboard.reportRecovery')}
          </ButtonLink>
        )}
        {canReportSick && (
          <ButtonLink href="/ziekmelden" look={isSick && shows.recoveryButton ? 'secondary' : 'primary'} isWide>
            {t('dashboard.reportSick')}
          </ButtonLink>
        )}
      </div>
    </>
  )
}
