import type { AbsenceCaseView } from '@beterschap/core/absence-cases/views'
import { WeekLine } from '@beterschap/ui/native/week-line'
import { CaseTimeline } from '../dossier/case-timeline.tsx'
import { useTexts } from '../texts.ts'

interface RunningCaseProps {
  found: Pick<AbsenceCaseView, 'id' | 'entries' | 'periods'> & { week: number | null }
  today: string
  /** The job, when there are several. */
  job: string | null
  showsCase: boolean
}

const WAITING_WEEKS = 104

/** A running dossier, readable without a click (S-081, S-082), with the weeks of the law as a thin line. */
export function RunningCase({ found, today, job, showsCase }: RunningCaseProps) {
  const { t } = useTexts()
  const { id, week, entries, periods } = found
  const headingId = `dossier-${id}`
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>{job ? t('dashboard.caseOfJob', { job }) : t('dashboard.ownCase')}</h2>
      {periods.length > 1 && <p>{t('dashboard.continued')}</p>}
      {week !== null && (
        <WeekLine
          week={week}
          total={WAITING_WEEKS}
          sentence={t(week > WAITING_WEEKS ? 'dashboard.weekLong' : 'dashboard.week', { week })}
        />
      )}
      {!showsCase && <p>{t('dashboard.caseOff')}</p>}
      <CaseTimeline entries={entries} today={today} />
      {showsCase && (
        <p>
          <a href={`/verzuim-dossier/${id}`}>{t('dashboard.openCase')}</a>
        </p>
      )}
    </section>
  )
}
