import { accountView } from '@beterschap/core/sign-in/end-sessions'
import { changePassword } from '@beterschap/core/sign-in/passwords'
import { BackLink } from '@beterschap/ui/native/back-link'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { PasswordField } from '@beterschap/ui/native/password-field'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { openRequest } from '../request.server.ts'
import { PasswordCriteria } from '../sign-in/password-criteria.tsx'
import { usePasswordWords } from '../sign-in/password-words.ts'
import { pageTitle, useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'
import { parsePasswordChange } from './account.password.form.server.ts'

export const meta = pageTitle('account.password.title')

const stepUp = '/bevestig?verder=/mijn-account/wachtwoord'

/** A fresh proof comes first, so that nobody types two passwords for nothing (SEC-F8). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session, visitor } = await openRequest(request, context)
  const view = await accountView(context.parts.door, visitor, session.token)
  if (!view.ok) throw redirect('/inloggen', 303)
  if (!view.value.isFresh) throw redirect(stepUp, 303)
  return { email: view.value.email }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { username: 254, current: 1100, password: 10_000 })
  const { session, visitor } = await openRequest(request, context)
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const parsed = parsePasswordChange(form.value)
  if (!parsed.ok) return refused(context, {}, parsed.error)
  const changed = await changePassword(context.parts.door, visitor, session.token, parsed.value)
  if (changed.ok) return redirect('/mijn-account?wachtwoord', 303)
  if (changed.error.some(({ code }) => code === 'factor.step_up_needed')) return redirect(stepUp, 303)
  const aboutCurrent = new Set(['password.current_wrong', 'sign_in.throttled'])
  return refused(
    context,
    {},
    changed.error.map((error) => ({ field: aboutCurrent.has(error.code) ? 'current' : 'password', error })),
  )
}

export default function ChangePasswordPage() {
  const { t } = useTexts()
  const { email } = useLoaderData<typeof loader>()
  const problems = useProblems(useActionData<typeof action>(), 'current')
  const words = usePasswordWords()
  return (
    <>
      <ProblemSummary of={problems} />
      <BackLink href="/mijn-account" label={t('shell.back')} />
      <h1>{t('account.password.title')}</h1>
      <PasswordCriteria />
      <form method="post">
        <TokenField />
        <input type="hidden" name="username" autoComplete="username" defaultValue={email} />
        <PasswordField
          name="current"
          label={t('account.password.current')}
          autoComplete="current-password"
          error={problems.at('current')}
          {...words}
        />
        <PasswordField
          name="password"
          label={t('account.password.password')}
          autoComplete="new-password"
          error={problems.at('password')}
          {...words}
        />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('account.password.submit')}</Button>
        </FormFooter>
      </form>
    </>
  )
}
