import { signInWithPassword } from '@beterschap/core/sign-in/sign-in-with-password'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { Notice } from '@beterschap/ui/native/notice'
import { PasswordField } from '@beterschap/ui/native/password-field'
import { TextField } from '@beterschap/ui/native/text-field'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { ownPath } from '../request.server.ts'
import { MailedLinkOffer } from '../sign-in/mailed-link-offer.tsx'
import { usePasswordWords } from '../sign-in/password-words.ts'
import { pageTitle, useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'
import { openVisit } from '../visit.server.ts'
import { parseSignIn } from './sign-in.form.server.ts'

export const meta = pageTitle('signIn.title')

/** What just happened, as the address says it; said once, because the next page has another address. */
const news = {
  geregistreerd: 'registered',
  toegevoegd: 'joined',
  'nieuw-wachtwoord': 'newPassword',
  uitgelogd: 'signedOut',
  apparaat: 'deviceKnown',
} as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session } = await openVisit(request, context)
  const query = new URL(request.url).searchParams
  if (session?.standing.level === 'full') throw redirect(ownPath(query.get('verder')), 303)
  const happened = Object.entries(news).find(([name]) => query.has(name))
  return { news: happened?.[1] ?? null }
}

/** First step of signing in (S-034). Right or wrong, nothing is reached yet: the second factor follows (S-040). */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { email: 254, password: 1100 })
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const parsed = parseSignIn(form.value)
  if (!parsed.ok) return refused(context, form.value, parsed.error)
  const { visitor } = await openVisit(request, context)
  const opened = await signInWithPassword(context.parts.door, visitor, parsed.value)
  if (!opened.ok) return refused(context, form.value, [{ field: '', error: opened.error }])
  context.cookies.set('signing-in', opened.value.sessionToken)
  context.cookies.erase('session')
  const next = ownPath(new URL(request.url).searchParams.get('verder'), '')
  return redirect(next ? `/tweefactor?verder=${encodeURIComponent(next)}` : '/tweefactor', 303)
}

const needsLink: ReadonlySet<string> = new Set(['sign_in.throttled', 'sign_in.device_proof_needed'])

export default function SignInPage() {
  const { t } = useTexts()
  const { news: happened } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const problems = useProblems(answered, 'email')
  return (
    <>
      <ProblemSummary of={problems} />
      {happened && !answered && (
        <Notice kind="success" isStatus title={t(`signIn.${happened}Title`)}>
          <p>{t(`signIn.${happened}`)}</p>
        </Notice>
      )}
      {answered?.errors.some(({ error }) => needsLink.has(error.code)) && (
        <MailedLinkOffer email={problems.typed('email') ?? ''} />
      )}
      <h1>{t('signIn.title')}</h1>
      <form method="post" noValidate>
        <TokenField />
        <TextField
          name="email"
          type="email"
          label={t('signIn.username')}
          hint={t('signIn.usernameHint')}
          autoComplete="username webauthn"
          spellCheck={false}
          defaultValue={problems.typed('email')}
          error={problems.at('email')}
        />
        <PasswordField
          name="password"
          label={t('signIn.password')}
          autoComplete="current-password"
          error={problems.at('password')}
          {...usePasswordWords()}
        />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('signIn.submit')}</Button>
        </FormFooter>
      </form>
      <ul className="link-list">
        <li>
          <a href="/wachtwoord-vergeten">{t('signIn.forgot')}</a>
        </li>
        <li>
          <a href="/help/instructie-voor-de-werknemer">{t('signIn.explain')}</a>
        </li>
      </ul>
      <p className="soft">{t('signIn.noAccount')}</p>
    </>
  )
}
