import { useBackupCode as spendBackupCode } from '@beterschap/core/sign-in/use-backup-code'
import { BackLink } from '@beterschap/ui/native/back-link'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { TextField } from '@beterschap/ui/native/text-field'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { Refused, useRefusal } from '../refusal.tsx'
import { openSigningIn } from '../request.server.ts'
import { keepSession } from '../session-cookies.ts'
import { pageTitle, usePage, useTexts } from '../texts.ts'

export const meta = pageTitle('factor.backupTitle')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session } = await openSigningIn(request, context)
  if (session.standing.level === 'enrolling') throw redirect('/tweefactor/kiezen', 303)
  return null
}

/** The code is spent, the old factors go, and a new one must be set up before anything can be seen (S-048). */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { backupCode: 60 })
  const { session, visitor } = await openSigningIn(request, context)
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { backupCode = '' } = form.value
  if (!backupCode.trim()) return refused(context, {}, [{ field: 'backupCode', error: { code: 'form.required' } }])
  const spent = await spendBackupCode(context.parts.door, visitor, session.token, backupCode)
  if (!spent.ok) return refused(context, form.value, [{ field: 'backupCode', error: spent.error }])
  keepSession(context.cookies, spent.value)
  return redirect('/tweefactor/kiezen', 303)
}

export default function UseBackupCode() {
  const refusal = useRefusal(useActionData<typeof action>())
  const { t } = useTexts()
  const { token } = usePage()
  return (
    <div className="wrap-narrow">
      <BackLink href="/tweefactor" label={t('factor.back')} />
      <Refused {...refusal} />
      <h1>{t('factor.backupTitle')}</h1>
      <p>{t('factor.backupText')}</p>
      <form method="post">
        <input type="hidden" name="token" value={token} />
        <TextField
          name="backupCode"
          label={t('factor.backupLabel')}
          autoComplete="off"
          spellCheck={false}
          defaultValue={refusal.values.backupCode}
          error={refusal.at('backupCode')}
        />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('factor.backupButton')}</Button>
        </FormFooter>
      </form>
      <p className="soft">{t('factor.backupNone')}</p>
    </div>
  )
}
