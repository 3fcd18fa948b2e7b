import { signOut } from '@beterschap/core/sign-in/end-sessions'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { pageTitle, useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'
import { openVisit } from '../visit.server.ts'

export const meta = pageTitle('signIn.signOut.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session } = await openVisit(request, context)
  if (!session) throw redirect('/inloggen', 303)
  return null
}

/** Uitloggen (S-117). The device stays known; what this browser kept of our pages goes. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, {})
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { session, visitor } = await openVisit(request, context)
  if (session) await signOut(context.parts.door, visitor, session.token)
  for (const name of ['session', 'signing-in', 'draft'] as const) context.cookies.erase(name)
  return redirect('/inloggen?uitgelogd', { status: 303, headers: { 'clear-site-data': '"cache", "storage"' } })
}

export default function SignOutPage() {
  const { t } = useTexts()
  const problems = useProblems(useActionData<typeof action>(), 'sign-out')
  return (
    <>
      <ProblemSummary of={problems} />
      <h1>{t('signIn.signOut.title')}</h1>
      <p>{t('signIn.signOut.text')}</p>
      <form method="post" action="/uitloggen" id="sign-out">
        <TokenField />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('signIn.signOut.submit')}</Button>
        </FormFooter>
      </form>
      <p>
        <a href="/dashboard">{t('signIn.signOut.stay')}</a>
      </p>
    </>
  )
}
