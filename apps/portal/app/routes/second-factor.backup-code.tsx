import { useBackupCode as spendBackupCode } from '@beterschap/core/sign-in/use-backup-code'
import { BackLink } from '@beterschap/ui/native/back-link'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { TextField } from '@beterschap/ui/native/text-field'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { keepSession } from '../second-factor/keep-session.server.ts'
import { pageTitle, useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'
import { openVisit } from '../visit.server.ts'

export const meta = pageTitle('secondFactor.backupCode.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session } = await openVisit(request, context)
  if (!session) throw redirect('/inloggen', 303)
  if (session.standing.level !== 'factor') throw redirect('/tweefactor', 303)
  return null
}

/** Password and recovery code: in, and straight on to a new factor (S-048). */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { backupCode: 60 })
  if (!form.ok) return refused(context, {}, form.error.errors)
  const { session, visitor } = await openVisit(request, context)
  if (session?.standing.level !== 'factor') throw redirect('/tweefactor', 303)
  const { backupCode = '' } = form.value
  if (!backupCode.trim()) return refused(context, {}, [{ field: 'backupCode', error: { code: 'form.required' } }])
  const spent = await spendBackupCode(context.parts.door, visitor, session.token, backupCode)
  if (!spent.ok) return refused(context, {}, [{ field: 'backupCode', error: spent.error }])
  keepSession(context, spent.value)
  // All devices of this person were forgotten, this one too.
  context.cookies.erase('device')
  return redirect('/tweefactor', 303)
}

export default function BackupCodePage() {
  const { t } = useTexts()
  const problems = useProblems(useActionData<typeof action>(), 'backupCode')
  return (
    <>
      <ProblemSummary of={problems} />
      <BackLink href="/tweefactor" label={t('shell.back')} />
      <h1>{t('secondFactor.backupCode.title')}</h1>
      <p>{t('secondFactor.backupCode.text')}</p>
      <p>{t('secondFactor.backupCode.after')}</p>
      <form method="post">
        <TokenField />
        <TextField
          name="backupCode"
          label={t('secondFactor.backupCode.label')}
          hint={t('secondFactor.backupCode.hint')}
          autoComplete="off"
          spellCheck={false}
          error={problems.at('backupCode')}
        />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('secondFactor.backupCode.submit')}</Button>
        </FormFooter>
      </form>
      <p>{t('secondFactor.backupCode.lost')}</p>
    </>
  )
}
