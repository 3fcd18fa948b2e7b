import { finishEnrolment, renewBackupCode } from '@beterschap/core/sign-in/enrol-factor'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { BackupCodeScreen } from '../second-factor/backup-code-screen.tsx'
import { elsewhere, openEnrolment } from '../second-factor/enrolment.server.ts'
import { keepSession } from '../second-factor/keep-session.server.ts'
import type { WithSession } from '../second-factor/prove.server.ts'
import { pageTitle, useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'

export const meta = pageTitle('secondFactor.finish.title')

/** For who has a working factor and no stored code, or wants a new one; never shows a code by itself (S-047). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session } = await openEnrolment(request, context)
  if (!session.facts.identity.methods.length) throw redirect('/tweefactor', 303)
  return { isLater: session.standing.level === 'full' }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { intent: 10, backupCode: 60, stored: 5 })
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const visit = await openEnrolment(request, context)
  return form.value.intent === 'renew' ? renew(visit) : finish(visit, form.value)
}

async function renew({ context, session, visitor }: WithSession) {
  const renewed = await renewBackupCode(context.parts.door, visitor, session.token)
  if (renewed.ok) return data({ backupCode: renewed.value.backupCode })
  throw elsewhere(renewed.error) ?? new Error(`A new recovery code cannot end in ${renewed.error.code}.`)
}

/** AFRONDEN (S-051): only with the box ticked, whatever the page does. */
async function finish({ context, session, visitor }: WithSession, values: Record<string, string>) {
  const { backupCode = '', stored } = values
  const finished = await finishEnrolment(context.parts.door, visitor, session.token, {
    hasStoredBackupCode: stored === 'on',
    backupCode,
  })
  if (finished.ok) {
    keepSession(context, finished.value)
    return redirect(session.standing.level === 'full' ? '/mijn-account?herstelcode' : '/dashboard', 303)
  }
  const away = elsewhere(finished.error)
  if (away) throw away
  const isUnticked = finished.error.code === 'backup_code.not_confirmed'
  return refused(context, isUnticked ? { backupCode } : {}, [
    { field: isUnticked ? 'stored' : '', error: finished.error },
  ])
}

export default function FinishPage() {
  const { t } = useTexts()
  const { isLater } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const problems = useProblems(answered, 'make')
  const shown = answered && 'backupCode' in answered ? answered.backupCode : problems.typed('backupCode')
  if (shown) return <BackupCodeScreen code={shown} problems={problems} />
  return (
    <>
      <ProblemSummary of={problems} />
      <h1>{t('secondFactor.finish.againTitle')}</h1>
      <p className="lead">{t('secondFactor.finish.text')}</p>
      <p>{t(isLater ? 'secondFactor.finish.againLater' : 'secondFactor.finish.again')}</p>
      <form method="post" id="make">
        <TokenField intent="renew" />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('secondFactor.finish.make')}</Button>
        </FormFooter>
      </form>
    </>
  )
}
