import { resetLinkIsValid, resetPassword } from '@beterschap/core/sign-in/passwords'
import { Button, ButtonLink, FormFooter } from '@beterschap/ui/native/button'
import { PasswordField } from '@beterschap/ui/native/password-field'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { PasswordCriteria } from '../sign-in/password-criteria.tsx'
import { usePasswordWords } from '../sign-in/password-words.ts'
import { pageTitle, useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'
import { openVisit } from '../visit.server.ts'

export const meta = pageTitle('signIn.reset.title')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor } = await openVisit(request, context)
  return { isValid: await resetLinkIsValid(context.parts.door, visitor, params.token ?? '') }
}

/** A new password by a mailed link (S-113); the next sign-in asks the second factor as always. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request, context, { password: 10_000 })
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { password = '' } = form.value
  if (!password) return refused(context, {}, [{ field: 'password', error: { code: 'form.required' } }])
  const { visitor } = await openVisit(request, context)
  const reset = await resetPassword(context.parts.door, visitor, params.token ?? '', password)
  if (!reset.ok)
    return refused(
      context,
      {},
      reset.error.map((error) => ({ field: 'password', error })),
    )
  for (const name of ['session', 'signing-in'] as const) context.cookies.erase(name)
  return redirect('/inloggen?nieuw-wachtwoord', 303)
}

export default function PasswordResetPage() {
  const { t } = useTexts()
  const { isValid } = useLoaderData<typeof loader>()
  const problems = useProblems(useActionData<typeof action>(), 'password')
  const words = usePasswordWords()
  if (!isValid)
    return (
      <>
        <h1>{t('signIn.reset.deadTitle')}</h1>
        <p className="lead">{t('signIn.reset.dead')}</p>
        <p>
          <ButtonLink href="/wachtwoord-vergeten">{t('signIn.reset.again')}</ButtonLink>
        </p>
      </>
    )
  return (
    <>
      <ProblemSummary of={problems} />
      <h1>{t('signIn.reset.title')}</h1>
      <p>{t('signIn.reset.text')}</p>
      <PasswordCriteria />
      <form method="post">
        <TokenField />
        <PasswordField
          name="password"
          label={t('signIn.reset.password')}
          autoComplete="new-password"
          error={problems.at('password')}
          {...words}
        />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('signIn.reset.submit')}</Button>
        </FormFooter>
      </form>
    </>
  )
}
