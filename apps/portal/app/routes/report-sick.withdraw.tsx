import { longDay } from '@beterschap/i18n/dates'
import { BackLink } from '@beterschap/ui/native/back-link'
import { Button, ButtonLink, FormFooter } from '@beterschap/ui/native/button'
import { Radios } from '@beterschap/ui/native/radios'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Ended } from '../ended.tsx'
import { answer, orNotFound, readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { openRequest } from '../request.server.ts'
import { parseWithdrawal, withdrawFields } from '../sick-report/withdraw.form.server.ts'
import { pageTitle, useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'

export const meta = pageTitle('sickReport.withdrawTitle')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { api } = await openRequest(request, context)
  const report = await orNotFound(api.sickReport.show({ sickReportId: params.id ?? '' }))
  if (report.status === 'withdrawn') throw redirect(`/ziekmelden/${report.id}`, 303)
  return { report, key: context.parts.services.newId() }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request, context, withdrawFields)
  const { api } = await openRequest(request, context)
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const parsed = parseWithdrawal(form.value, params.id ?? '')
  if (!parsed.ok) return refused(context, form.value, parsed.error)
  const answered = await answer(api.sickReport.withdraw(parsed.value))
  if (!answered.ok) return refused(context, form.value, [{ field: 'reason', error: answered.error }])
  return redirect(`/ziekmelden/${answered.value.sickReportId}`, 303)
}

const reasons = ['notIll', 'leaveInstead', 'duplicate', 'wrongPerson'] as const

/** UX-J6: on the day of the report the employee takes a mistake back; the trail stays. */
export default function Page() {
  const { t, locale } = useTexts()
  const { report, key } = useLoaderData<typeof loader>()
  const problems = useProblems(useActionData<typeof action>(), 'reason')
  if (!report.canWithdraw && !problems.errors.length)
    return <Ended title={t('sickReport.tooLate')} text={t('sickReport.tooLateText')} />
  return (
    <>
      <ProblemSummary of={problems} />
      <BackLink href={`/ziekmelden/${report.id}`} label={t('sickReport.doneTitle')} />
      <form method="post" noValidate>
        <TokenField />
        <input type="hidden" name="key" value={problems.typed('key') ?? key} />
        <Radios
          name="reason"
          legend={t('sickReport.withdrawQuestion')}
          isPageHeading
          hint={t('sickReport.withdrawLoss', { day: longDay(locale, report.firstDay) })}
          error={problems.at('reason')}
          defaultValue={problems.typed('reason')}
          options={reasons.map((reason) => ({ value: reason, label: t(`sickReport.reasons.${reason}`) }))}
        />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('sickReport.withdrawSubmit')}</Button>
          <ButtonLink href={`/ziekmelden/${report.id}`} look="quiet">
            {t('sickReport.withdrawKeep')}
          </ButtonLink>
        </FormFooter>
      </form>
    </>
  )
}
