import { registerAccount } from '@beterschap/core/invitations/redeem-invitation'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { PasswordField } from '@beterschap/ui/native/password-field'
import { TextField } from '@beterschap/ui/native/text-field'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { GoneTicket } from '../sign-in/gone-ticket.tsx'
import { PasswordCriteria } from '../sign-in/password-criteria.tsx'
import { usePasswordWords } from '../sign-in/password-words.ts'
import { startedRegistration } from '../sign-in/ticket.server.ts'
import { pageTitle, useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'
import { openVisit } from '../visit.server.ts'

export const meta = pageTitle('signIn.register.title')

const DAY = 86_400

export async function loader({ request, context }: LoaderFunctionArgs) {
  const started = await startedRegistration(await openVisit(request, context))
  return started.ok ? { email: started.value.email, refusal: null } : { email: null, refusal: started.error }
}

/** Wachtwoord aanmaken (S-032): the account exists, and nobody is signed in yet (S-033). */
export async function action({ request, context }: ActionFunctionArgs) {
  // The user name stands in the form for password managers; which account it is says the ticket.
  const form = await readForm(request, context, { username: 254, password: 10_000 })
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { password = '' } = form.value
  if (!password) return refused(context, {}, [{ field: 'password', error: { code: 'form.required' } }])
  const { visitor, portal } = await openVisit(request, context)
  const ticket = context.cookies.get('ticket') ?? ''
  const registered = await registerAccount(context.parts.door, visitor, ticket, password, portal.name)
  if (!registered.ok)
    return refused(
      context,
      {},
      registered.error.map((error) => ({ field: 'password', error })),
    )
  context.cookies.set('proof', registered.value.proofToken, { maxAge: DAY })
  context.cookies.erase('ticket')
  return redirect('/inloggen?geregistreerd', 303)
}

export default function RegisterPage() {
  const { t } = useTexts()
  const { email, refusal } = useLoaderData<typeof loader>()
  const problems = useProblems(useActionData<typeof action>(), 'password')
  const words = usePasswordWords()
  if (refusal) return <GoneTicket refusal={refusal} />
  return (
    <>
      <ProblemSummary of={problems} />
      <h1>{t('signIn.register.title')}</h1>
      <PasswordCriteria />
      <form method="post">
        <TokenField />
        <TextField
          name="username"
          type="email"
          label={t('signIn.register.username')}
          autoComplete="username"
          defaultValue={email}
          readOnly
        />
        <PasswordField
          name="password"
          label={t('signIn.password')}
          autoComplete="new-password"
          error={problems.at('password')}
          {...words}
        />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('signIn.register.submit')}</Button>
        </FormFooter>
      </form>
    </>
  )
}
