import { finishEnrolment, renewBackupCode } from '@beterschap/core/sign-in/enrol-factor'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { Refused, useRefusal } from '../refusal.tsx'
import { openSigningIn } from '../request.server.ts'
import { BackupCodeScreen } from '../second-factor/backup-code-screen.tsx'
import { keepSession } from '../session-cookies.ts'
import { pageTitle, usePage, useTexts } from '../texts.ts'

export const meta = pageTitle('factor.finishTitle')

/** For who has a working factor and no stored code; never shows a code by itself (S-047). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session } = await openSigningIn(request, context)
  if (session.standing.level === 'factor') throw redirect('/tweefactor', 303)
  return null
}

/** Only with the box ticked, and only for the code that was shown (S-051). */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { act: 10, backupCode: 60, stored: 5 })
  const { session, visitor } = await openSigningIn(request, context)
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { act, backupCode = '', stored } = form.value
  const { door } = context.parts
  if (act === 'renew') {
    const made = await renewBackupCode(door, visitor, session.token)
    if (made.ok) return data({ values: { backupCode: made.value.backupCode }, errors: [] })
    throw redirect('/tweefactor/kiezen', 303)
  }
  const finished = await finishEnrolment(door, visitor, session.token, {
    hasStoredBackupCode: stored === 'on',
    backupCode,
  })
  if (finished.ok) {
    keepSession(context.cookies, finished.value)
    return redirect('/', 303)
  }
  const isUnticked = finished.error.code === 'backup_code.not_confirmed'
  if (finished.error.code === 'factor.method_not_allowed') throw redirect('/tweefactor/kiezen', 303)
  return refused(context, isUnticked ? { backupCode } : {}, [
    { field: isUnticked ? 'stored' : '', error: finished.error },
  ])
}

export default function Finish() {
  const refusal = useRefusal(useActionData<typeof action>())
  const { t } = useTexts()
  const { token } = usePage()
  const { backupCode } = refusal.values
  return (
    <div className="wrap-narrow">
      <Refused {...refusal} />
      {backupCode ? (
        <BackupCodeScreen code={backupCode} error={refusal.at('stored')} />
      ) : (
        <form method="post">
          <h1>{t('factor.finishTitle')}</h1>
          <p>{t('factor.newCodeText')}</p>
          <input type="hidden" name="token" value={token} />
          <FormFooter>
            <Button name="act" value="renew" busyLabel={t('shell.busy')}>
              {t('factor.newCodeButton')}
            </Button>
          </FormFooter>
        </form>
      )}
    </div>
  )
}
