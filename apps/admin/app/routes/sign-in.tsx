import { signInWithPassword } from '@beterschap/core/sign-in/sign-in-with-password'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { PasswordField } from '@beterschap/ui/native/password-field'
import { TextField } from '@beterschap/ui/native/text-field'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { Refused, useRefusal } from '../refusal.tsx'
import { ownPath } from '../request.server.ts'
import { keepSession } from '../session-cookies.ts'
import { pageTitle, usePage, useTexts } from '../texts.ts'
import { openVisit } from '../visit.server.ts'

export const meta = pageTitle('signIn.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session } = await openVisit(request, context)
  if (session?.standing.level === 'full') throw redirect('/', 303)
  return null
}

/** First step: the password. It reaches nothing yet (S-040). */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { email: 200, password: 1100 })
  const { visitor } = await openVisit(request, context)
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { email = '', password = '' } = form.value
  const missing = Object.entries({ email: email.trim(), password }).flatMap(([field, value]) =>
    value ? [] : [{ field, error: { code: 'form.required' as const } }],
  )
  if (missing.length) return refused(context, form.value, missing)
  const opened = await signInWithPassword(context.parts.door, visitor, { email, password })
  if (!opened.ok) return refused(context, form.value, [{ field: 'email', error: opened.error }])
  keepSession(context.cookies, opened.value)
  const onwards = ownPath(new URL(request.url).searchParams.get('verder'))
  return redirect(`/tweefactor${onwards === '/' ? '' : `?verder=${encodeURIComponent(onwards)}`}`, 303)
}

export default function SignIn() {
  const refusal = useRefusal(useActionData<typeof action>())
  const { t } = useTexts()
  const { token } = usePage()
  return (
    <div className="wrap-narrow">
      <Refused {...refusal} />
      <h1>{t('signIn.title')}</h1>
      <p className="soft">{t('signIn.lead')}</p>
      <form method="post">
        <input type="hidden" name="token" value={token} />
        <TextField
          name="email"
          type="email"
          label={t('signIn.email')}
          hint={t('signIn.emailHint')}
          autoComplete="username"
          spellCheck={false}
          defaultValue={refusal.values.email}
          error={refusal.at('email')}
        />
        <PasswordField
          name="password"
          label={t('signIn.password')}
          autoComplete="current-password"
          showLabel={t('signIn.show')}
          hideLabel={t('signIn.hide')}
          error={refusal.at('password')}
        />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('signIn.button')}</Button>
        </FormFooter>
      </form>
      <p className="soft">{t('signIn.portal')}</p>
    </div>
  )
}
