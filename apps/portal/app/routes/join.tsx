import { joinWithAccount } from '@beterschap/core/invitations/redeem-invitation'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { PasswordField } from '@beterschap/ui/native/password-field'
import { TextField } from '@beterschap/ui/native/text-field'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { GoneTicket } from '../sign-in/gone-ticket.tsx'
import { usePasswordWords } from '../sign-in/password-words.ts'
import { startedRegistration } from '../sign-in/ticket.server.ts'
import { pageTitle, useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'
import { openVisit } from '../visit.server.ts'
import { parseSignIn } from './sign-in.form.server.ts'

export const meta = pageTitle('signIn.join.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const started = await startedRegistration(await openVisit(request, context))
  return started.ok ? { email: started.value.email, refusal: null } : { email: null, refusal: started.error }
}

/** Another employer for an account that exists: no second password (S-035). */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { email: 254, password: 1100 })
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const parsed = parseSignIn(form.value)
  if (!parsed.ok) return refused(context, form.value, parsed.error)
  const { visitor } = await openVisit(request, context)
  const ticket = context.cookies.get('ticket') ?? ''
  const joined = await joinWithAccount(context.parts.door, visitor, ticket, parsed.value)
  if (!joined.ok) return refused(context, form.value, [{ field: '', error: joined.error }])
  context.cookies.erase('ticket')
  return redirect('/inloggen?toegevoegd', 303)
}

export default function JoinPage() {
  const { t } = useTexts()
  const { email, refusal } = useLoaderData<typeof loader>()
  const problems = useProblems(useActionData<typeof action>(), 'password')
  const words = usePasswordWords()
  if (refusal) return <GoneTicket refusal={refusal} />
  return (
    <>
      <ProblemSummary of={problems} />
      <h1>{t('signIn.join.title')}</h1>
      <p>{t('signIn.join.text')}</p>
      <form method="post" noValidate>
        <TokenField />
        <TextField
          name="email"
          type="email"
          label={t('signIn.username')}
          autoComplete="username"
          spellCheck={false}
          defaultValue={problems.typed('email') ?? email}
          error={problems.at('email')}
        />
        <PasswordField
          name="password"
          label={t('signIn.password')}
          autoComplete="current-password"
          error={problems.at('password')}
          {...words}
        />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('signIn.join.submit')}</Button>
        </FormFooter>
      </form>
      <p>
        <a href="/wachtwoord-vergeten">{t('signIn.forgot')}</a>
      </p>
    </>
  )
}
