import { BackLink } from '@beterschap/ui/native/back-link'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { openRequest, ownPath } from '../request.server.ts'
import { keepSession } from '../second-factor/keep-session.server.ts'
import { judgeProof, proofFields, proofPage } from '../second-factor/prove.server.ts'
import { ProveFactor } from '../second-factor/prove-factor.tsx'
import { pageTitle, useTexts } from '../texts.ts'

export const meta = pageTitle('secondFactor.prove.stepUpTitle')

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { page: await proofPage(request, await openRequest(request, context), 'stepUp') }
}

/** A fresh proof opens changes to the account for five minutes (SEC-F8). */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, proofFields)
  if (!form.ok) return refused(context, {}, form.error.errors)
  const proven = await judgeProof(request, await openRequest(request, context), 'stepUp', form.value)
  if (!proven.ok) return refused(context, {}, proven.error)
  keepSession(context, proven.value)
  return redirect(ownPath(new URL(request.url).searchParams.get('verder'), '/mijn-account'), 303)
}

export default function StepUpPage() {
  const { t } = useTexts()
  const { page } = useLoaderData<typeof loader>()
  const problems = useProblems(useActionData<typeof action>(), 'proof')
  return (
    <>
      <ProblemSummary of={problems} />
      <BackLink href="/mijn-account" label={t('shell.back')} />
      <h1>{t('secondFactor.prove.stepUpTitle')}</h1>
      <p>{t('secondFactor.prove.stepUpText')}</p>
      <ProveFactor page={page} problems={problems} submit={t('secondFactor.prove.submitStepUp')} />
    </>
  )
}
