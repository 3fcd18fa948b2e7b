import { day } from '@beterschap/core/plain-date'
import { longDay } from '@beterschap/i18n/dates'
import { BackLink } from '@beterschap/ui/native/back-link'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { Radios } from '@beterschap/ui/native/radios'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DayChoice } from '../day-choice.tsx'
import { Ended } from '../ended.tsx'
import { answer, readForm, refused } from '../forms.server.ts'
import { parseReportRecovery, reportRecoveryFields } from '../recovery-report/report-recovery.form.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { keptDraft, openRequest } from '../request.server.ts'
import { pageTitle, useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'

export const meta = pageTitle('recoveryReport.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visit = await openRequest(request, context)
  const [form, kept] = await Promise.all([visit.api.recoveryReport.start(), keptDraft(visit, '/hersteld-melden')])
  // Only a refused form may have to point at the report itself.
  const running = context.failed ? await visit.api.sickReport.running() : null
  return { ...form, kept, running, key: context.parts.services.newId() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, reportRecoveryFields)
  const { api } = await openRequest(request, context, form.ok ? form.value : form.error.values)
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const parsed = parseReportRecovery(form.value)
  if (!parsed.ok) return refused(context, form.value, parsed.error)
  const answered = await answer(api.recoveryReport.report(parsed.value))
  if (answered.ok) return redirect(`/hersteld-melden/${answered.value.recoveryReportId}`, 303)
  const field = answered.error.code === 'sick_report.choose_employment' ? 'employmentId' : 'recoveryDate'
  return refused(context, form.value, [{ field, error: answered.error }])
}

/** S-101, S-102: the first day of full work again; no percentage and nothing about health. */
export default function Page() {
  const { t, locale } = useTexts()
  const { today, isSwitchedOn, futureDays, employments, running, kept, key } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const problems = useProblems(answered, 'recoveryDate')
  const typed = (field: string): string | undefined => problems.typed(field) ?? kept?.[field]
  if (!isSwitchedOn) return <Ended title={t('recoveryReport.off')} text={t('recoveryReport.offText')} />
  if (!employments.length && !problems.errors.length)
    return <Ended title={t('recoveryReport.notSick')} text={t('recoveryReport.notSickText')} />

  const [only] = employments
  const isTooEarly = answered?.errors.some(({ error }) => error.code === 'recovery_report.not_after_first_day')
  return (
    <>
      <ProblemSummary of={problems} />
      <BackLink href="/dashboard" label={t('shell.dashboard')} />
      <form method="post" noValidate>
        <TokenField />
        <input type="hidden" name="key" value={typed('key') ?? key} />
        <DayChoice
          name="recoveryDate"
          question={t('recoveryReport.question')}
          hint={
            employments.length === 1 && only
              ? t('recoveryReport.questionHint', { day: longDay(locale, only.firstDay) })
              : t('recoveryReport.questionHintJobs')
          }
          offered={[
            { day: today, words: 'recoveryReport.today' },
            ...(futureDays > 0
              ? [{ day: `${day(today).add({ days: 1 })}`, words: 'recoveryReport.tomorrow' as const }]
              : []),
          ]}
          problems={problems}
          kept={kept}
        />
        {isTooEarly && running && (
          <p>
            <a href={`/ziekmelden/${running.sickReportId}${running.canWithdraw ? '/intrekken' : ''}`}>
              {t('recoveryReport.withdrawInstead')}
            </a>
          </p>
        )}
        {employments.length > 1 && (
          <Radios
            name="employmentId"
            legend={t('recoveryReport.job')}
            error={problems.at('employmentId')}
            defaultValue={typed('employmentId')}
            options={employments.map(({ id, title, firstDay }, index) => ({
              value: id,
              label: title || t('dashboard.job', { number: index + 1 }),
              hint: t('recoveryReport.jobSince', { day: longDay(locale, firstDay) }),
            }))}
          />
        )}
        <p>{t('recoveryReport.partly')}</p>
        <FormFooter>
          <Button isWide busyLabel={t('shell.busy')}>
            {t('recoveryReport.submit')}
          </Button>
        </FormFooter>
      </form>
    </>
  )
}
