import { acceptHandOver } from '@beterschap/core/sign-in/mailed-links'
import { Button, ButtonLink, FormFooter } from '@beterschap/ui/native/button'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { pageTitle, useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'
import { openVisit } from '../visit.server.ts'

export const meta = pageTitle('account.handOver.pageTitle')

/** Opening changes nothing; the press does. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = await openVisit(request, context)
  return { name: portal.name }
}

/** The other side of a hand-over: a session of its own at this portal (S-060). */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request, context, {})
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { visitor } = await openVisit(request, context)
  const accepted = await acceptHandOver(context.parts.door, visitor, params.ticket ?? '')
  if (!accepted.ok) return refused(context, {}, [{ field: '', error: accepted.error }])
  context.cookies.set('session', accepted.value.sessionToken)
  context.cookies.erase('signing-in')
  return redirect('/dashboard', 303)
}

export default function HandOverPage() {
  const { t } = useTexts()
  const { name } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const problems = useProblems(answered, 'sign-in')
  if (answered?.errors.some(({ error }) => error.code === 'link.not_valid'))
    return (
      <>
        <h1>{t('signIn.reset.deadTitle')}</h1>
        <p className="lead">{t('account.handOver.dead')}</p>
        <p>
          <ButtonLink href="/inloggen">{t('signIn.toSignIn')}</ButtonLink>
        </p>
      </>
    )
  return (
    <>
      <ProblemSummary of={problems} />
      <h1>{t('account.handOver.acceptTitle', { name })}</h1>
      <p>{t('account.handOver.accept')}</p>
      <form method="post" id="sign-in">
        <TokenField />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('account.handOver.go', { name })}</Button>
        </FormFooter>
      </form>
    </>
  )
}
