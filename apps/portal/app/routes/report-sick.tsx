import { day } from '@beterschap/core/plain-date'
import { BackLink } from '@beterschap/ui/native/back-link'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { Radios } from '@beterschap/ui/native/radios'
import { TextField } from '@beterschap/ui/native/text-field'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DayChoice } from '../day-choice.tsx'
import { Ended } from '../ended.tsx'
import { answer, readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { keptDraft, openRequest } from '../request.server.ts'
import { parseReportSick, reportSickFields } from '../sick-report/report-sick.form.server.ts'
import { pageTitle, useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'

export const meta = pageTitle('sickReport.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visit = await openRequest(request, context)
  const [form, kept] = await Promise.all([visit.api.sickReport.start(), keptDraft(visit, '/ziekmelden')])
  return { ...form, kept, key: context.parts.services.newId() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, reportSickFields)
  const { api } = await openRequest(request, context, form.ok ? form.value : form.error.values)
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const parsed = parseReportSick(form.value)
  if (!parsed.ok) return refused(context, form.value, parsed.error)
  const answered = await answer(api.sickReport.report(parsed.value))
  if (answered.ok) return redirect(`/ziekmelden/${answered.value.sickReportId}`, 303)
  const { error } = answered
  const field =
    error.code === 'sick_report.hours_above_schedule'
      ? 'hours'
      : error.code === 'sick_report.choose_employment'
        ? 'employmentId'
        : 'firstDay'
  return refused(context, form.value, [{ field, error }])
}

/** S-065, S-066, S-067: two questions on one page, and nothing about health (S-069). */
export default function Page() {
  const { t } = useTexts()
  const { today, isSwitchedOn, employments, kept, key } = useLoaderData<typeof loader>()
  const problems = useProblems(useActionData<typeof action>(), 'firstDay')
  const well = employments.filter(({ isSick }) => !isSick)
  const typed = (field: string): string | undefined => problems.typed(field) ?? kept?.[field]

  if (!isSwitchedOn) return <Ended title={t('sickReport.off')} text={t('sickReport.offText')} />
  if (!employments.length) return <Ended title={t('sickReport.noJob')} text={t('sickReport.noJobText')} />
  if (!well.length && !problems.errors.length)
    return <Ended title={t('sickReport.already')} text={t('sickReport.alreadyText')} />

  return (
    <>
      <ProblemSummary of={problems} />
      <BackLink href="/dashboard" label={t('shell.dashboard')} />
      <form method="post" noValidate>
        <TokenField />
        <input type="hidden" name="key" value={typed('key') ?? key} />
        <DayChoice
          name="firstDay"
          question={t('sickReport.question')}
          hint={t('sickReport.questionHint')}
          offered={[
            { day: today, words: 'sickReport.today' },
            { day: `${day(today).subtract({ days: 1 })}`, words: 'sickReport.yesterday' },
          ]}
          problems={problems}
          kept={kept}
        />
        {well.length > 1 ? (
          <Radios
            name="employmentId"
            legend={t('sickReport.job')}
            error={problems.at('employmentId')}
            defaultValue={typed('employmentId')}
            options={well.map(({ id, title }, index) => ({
              value: id,
              label: title || t('dashboard.job', { number: index + 1 }),
            }))}
          />
        ) : (
          employments.length > 1 && <input type="hidden" name="employmentId" value={well[0]?.id} />
        )}
        <TextField
          name="hours"
          label={t('sickReport.hours')}
          hint={t('sickReport.hoursHint')}
          error={problems.at('hours')}
          inputMode="decimal"
          autoComplete="off"
          width="4"
          suffix={t('sickReport.hoursUnit')}
          defaultValue={typed('hours') ?? '0'}
        />
        <p>{t('sickReport.privacy')}</p>
        <FormFooter>
          <Button isWide busyLabel={t('shell.busy')}>
            {t('sickReport.submit')}
          </Button>
        </FormFooter>
      </form>
    </>
  )
}
