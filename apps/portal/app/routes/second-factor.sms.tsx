import { enrolmentStart, submitPhone } from '@beterschap/core/sign-in/enrol-factor'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { BackupCodeScreen } from '../second-factor/backup-code-screen.tsx'
import { confirm, elsewhere, isEnrolled, openEnrolment } from '../second-factor/enrolment.server.ts'
import { setUpTitle } from '../second-factor/set-up-title.ts'
import { AskCode, AskPhone } from '../second-factor/sms-steps.tsx'

export const meta = setUpTitle('secondFactor.sms.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const isSent = new URL(request.url).searchParams.has('verstuurd')
  if (isEnrolled(context)) return { isEnrolled: true, isSent, phone: '' }
  const { session, visitor } = await openEnrolment(request, context)
  const start = await enrolmentStart(context.parts.door, visitor, session.token, 'sms')
  if (!start.ok) throw elsewhere(start.error) ?? redirect('/tweefactor/kiezen', 303)
  // A password alone shows nothing of a person (S-040): the known number is filled in only after a second step.
  const known = session.standing.level === 'full' ? session.facts.employee?.phone : null
  return { isEnrolled: false, isSent, phone: known ?? '' }
}

/** First the number, then the code that arrives there: the factor counts only when that works (S-046). */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { intent: 10, phone: 40, code: 20 })
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const visit = await openEnrolment(request, context)
  const { phone = '', code = '', intent } = form.value
  if (intent !== 'send') {
    if (!code.trim()) return refused(context, {}, [{ field: 'code', error: { code: 'form.required' } }])
    return confirm(visit, {}, { method: 'sms', code }, 'code')
  }
  const sent = await submitPhone(context.parts.door, visit.visitor, visit.session.token, phone)
  if (sent.ok) return redirect('/tweefactor/sms?verstuurd', 303)
  const away = elsewhere(sent.error)
  if (away) throw away
  return refused(context, { phone }, [{ field: 'phone', error: sent.error }])
}

export default function SetUpSmsPage() {
  const { isSent, phone } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const problems = useProblems(answered, isSent ? 'code' : 'phone')
  if (answered && 'backupCode' in answered) return <BackupCodeScreen code={answered.backupCode} />
  return (
    <>
      <ProblemSummary of={problems} />
      {isSent ? <AskCode problems={problems} /> : <AskPhone problems={problems} known={phone} />}
    </>
  )
}
