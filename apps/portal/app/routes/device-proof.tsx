import { acceptDeviceProof } from '@beterschap/core/sign-in/mailed-links'
import { Button, ButtonLink, FormFooter } from '@beterschap/ui/native/button'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { pageTitle, useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'
import { openVisit } from '../visit.server.ts'

export const meta = pageTitle('signIn.deviceProof.title')

const DAY = 86_400

/** Opening the link uses nothing up: mail scanners do that too (UX-E7). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await openVisit(request, context)
  return null
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request, context, {})
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { visitor } = await openVisit(request, context)
  const accepted = await acceptDeviceProof(context.parts.door, visitor, params.token ?? '')
  if (!accepted.ok) return refused(context, {}, [{ field: '', error: accepted.error }])
  context.cookies.set('proof', accepted.value.proofToken, { maxAge: DAY })
  return redirect('/inloggen?apparaat', 303)
}

export default function DeviceProofPage() {
  const { t } = useTexts()
  const answered = useActionData<typeof action>()
  const problems = useProblems(answered, 'again')
  const isDead = answered?.errors.some(({ error }) => error.code === 'link.not_valid')
  return (
    <>
      <ProblemSummary of={problems} />
      <h1>{t('signIn.deviceProof.title')}</h1>
      {isDead ? (
        <p id="again">
          <ButtonLink href="/inloggen/nieuw-apparaat">{t('signIn.deviceProof.again')}</ButtonLink>
        </p>
      ) : (
        <form method="post">
          <TokenField />
          <p>{t('signIn.deviceProof.text')}</p>
          <p id="again">{t('signIn.deviceProof.notYou')}</p>
          <FormFooter>
            <Button busyLabel={t('shell.busy')}>{t('signIn.deviceProof.submit')}</Button>
          </FormFooter>
        </form>
      )}
    </>
  )
}
