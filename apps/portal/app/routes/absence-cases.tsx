import { longDay } from '@beterschap/i18n/dates'
import { CaseList, CaseRow } from '@beterschap/ui/native/case-list'
import { EmptyState } from '@beterschap/ui/native/empty-state'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { periodTexts } from '../dossier/period-text.ts'
import { openRequest } from '../request.server.ts'
import { pageTitle, useTexts } from '../texts.ts'

export const meta = pageTitle('absenceCase.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { api, facts } = await openRequest(request, context)
  return {
    rows: await api.absenceCase.list(),
    isSwitchedOn: facts.employer?.settings.dashboard.absenceCases ?? false,
    today: `${context.parts.services.today()}`,
  }
}

/** S-092, S-093: running and closed dossiers, newest first, each with its periods and its state in a word. */
export default function Page() {
  const { t, locale } = useTexts()
  const { rows, isSwitchedOn, today } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('absenceCase.title')}</h1>
      {rows.length > 0 ? (
        <>
          <p>{t('absenceCase.lead')}</p>
          <CaseList label={t('absenceCase.list')}>
            {rows.map(({ id, status, recoveryDate, periods, sharedCount }) => (
              <CaseRow
                key={id}
                href={`/verzuim-dossier/${id}`}
                period={periodTexts(periods, today, t('shell.present')).join(' · ')}
                state={t(`absenceCase.${status}`)}
                isRunning={status === 'running'}
                detail={
                  recoveryDate && recoveryDate > today
                    ? t('absenceCase.recoveredFrom', { day: longDay(locale, recoveryDate) })
                    : t('absenceCase.count', { count: sharedCount })
                }
              />
            ))}
          </CaseList>
        </>
      ) : isSwitchedOn ? (
        <EmptyState title={t('absenceCase.empty')}>
          <p>{t('absenceCase.emptyText')}</p>
        </EmptyState>
      ) : (
        <EmptyState title={t('absenceCase.off')}>
          <p>{t('absenceCase.offText')}</p>
        </EmptyState>
      )}
    </>
  )
}
