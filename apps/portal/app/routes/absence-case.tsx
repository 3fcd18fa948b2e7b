import { longDay, moment } from '@beterschap/i18n/dates'
import { BackLink } from '@beterschap/ui/native/back-link'
import { Button, FormFooter, PrintButton } from '@beterschap/ui/native/button'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CaseTimeline } from '../dossier/case-timeline.tsx'
import { cursorText, readCursor } from '../dossier/entry-cursor.ts'
import { periodTexts } from '../dossier/period-text.ts'
import { answer, orNotFound, readForm, refused } from '../forms.server.ts'
import { openRequest } from '../request.server.ts'
import { pageTitle, useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'

const PAGE = 50

export const meta = pageTitle('absenceCase.title')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { api } = await openRequest(request, context)
  const before = readCursor(new URL(request.url).searchParams.get('voor'))
  const { tasks: _tasks, ...found } = await orNotFound(api.absenceCase.show({ caseId: params.id ?? '', before }))
  const last = found.entries.at(-1)
  return {
    found,
    isNewest: before === null,
    older: last && !last.isOpening && found.entries.length >= PAGE ? cursorText(last) : null,
    today: `${context.parts.services.today()}`,
    now: new Date().toISOString(),
  }
}

/** A button, because looking at a page may change nothing. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request, context, {})
  const { api } = await openRequest(request, context)
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const caseId = params.id ?? ''
  const answered = await answer(api.absenceCase.markRead({ caseId }))
  if (!answered.ok) throw new Response(null, { status: 404 })
  return redirect(`/verzuim-dossier/${caseId}`, 303)
}

/** S-083 to S-090, S-094: the dossier, read-only, running or closed. */
export default function Page() {
  const { t, locale } = useTexts()
  const { found, isNewest, older, today, now } = useLoaderData<typeof loader>()
  const { status, periods, recoveryDate, entries } = found
  const isAhead = recoveryDate !== null && recoveryDate > today
  return (
    <>
      <BackLink href="/verzuim-dossier" label={t('absenceCase.back')} />
      <h1>{t('absenceCase.firstPeriod', { day: longDay(locale, found.firstDay) })}</h1>
      <p>
        <strong>{t(`absenceCase.${status}`)}</strong>
        {isAhead && <> · {t('absenceCase.recoveredFrom', { day: longDay(locale, recoveryDate) })}</>}
      </p>
      <ul aria-label={t('absenceCase.periods')}>
        {periodTexts(periods, today, t('shell.present')).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="soft">{t('absenceCase.legend')}</p>
      <FormFooter>
        <PrintButton>{t('absenceCase.print')}</PrintButton>
        {entries.some(({ readAt }) => readAt === null) && (
          <form method="post">
            <TokenField />
            <Button look="secondary">{t('absenceCase.allRead')}</Button>
          </form>
        )}
      </FormFooter>
      <CaseTimeline entries={entries} today={today} headingLevel={2} />
      {(older || !isNewest) && (
        <p>
          {older && <a href={`?voor=${encodeURIComponent(older)}`}>{t('absenceCase.older')}</a>}
          {older && !isNewest && ' · '}
          {!isNewest && <a href={`/verzuim-dossier/${found.id}`}>{t('absenceCase.newest')}</a>}
        </p>
      )}
      <p className="print-only">{t('absenceCase.printed', { at: moment(locale, now) })}</p>
    </>
  )
}
