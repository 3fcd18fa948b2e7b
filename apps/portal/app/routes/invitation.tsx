import { lookAtInvitation, requestInvitation, validateInvitation } from '@beterschap/core/invitations/redeem-invitation'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { TextField } from '@beterschap/ui/native/text-field'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { DeadInvitation } from '../sign-in/dead-invitation.tsx'
import { pageTitle, useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'
import { openVisit } from '../visit.server.ts'
import { parseInvitation } from './invitation.form.server.ts'

export const meta = pageTitle('signIn.invitation.title')

const DAY = 86_400

/** The validation page (S-023). Opening it does not use the link up: mail scanners open links too (UX-E7). */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor } = await openVisit(request, context)
  const found = await lookAtInvitation(context.parts.door, visitor, params.token ?? '')
  return {
    refusal: found.ok ? null : found.error,
    isAsked: new URL(request.url).searchParams.has('aangevraagd'),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const form = await readForm(request, context, { intent: 10, email: 254, birthDate: 20 })
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { visitor } = await openVisit(request, context)
  const { door } = context.parts
  if (form.value.intent === 'request') {
    await requestInvitation(door, visitor, token)
    return redirect('?aangevraagd', 303)
  }
  const parsed = parseInvitation(form.value)
  if (!parsed.ok) return refused(context, form.value, parsed.error)
  const validated = await validateInvitation(door, visitor, token, parsed.value)
  if (!validated.ok) {
    const field = validated.error.code === 'invitation.birth_date_format' ? 'birthDate' : ''
    return refused(context, form.value, [{ field, error: validated.error }])
  }
  // From here on a cookie carries it, and the token leaves the address (ASVS 14.2.1).
  context.cookies.set('ticket', validated.value.ticket, { maxAge: DAY })
  return redirect(validated.value.hasAccount ? '/registreren/inloggen' : '/registreren', 303)
}

export default function InvitationPage() {
  const { t } = useTexts()
  const { refusal, isAsked } = useLoaderData<typeof loader>()
  const problems = useProblems(useActionData<typeof action>(), 'email')
  if (refusal || isAsked) return <DeadInvitation refusal={refusal} isAsked={isAsked} />
  return (
    <>
      <ProblemSummary of={problems} />
      <h1>{t('signIn.invitation.title')}</h1>
      <p>{t('signIn.invitation.text')}</p>
      <form method="post" noValidate>
        <TokenField intent="validate" />
        <TextField
          name="email"
          type="email"
          label={t('signIn.invitation.email')}
          hint={t('signIn.invitation.emailHint')}
          autoComplete="email"
          spellCheck={false}
          defaultValue={problems.typed('email')}
          error={problems.at('email')}
        />
        <TextField
          name="birthDate"
          label={t('signIn.invitation.birthDate')}
          hint={t('signIn.invitation.birthDateHint')}
          inputMode="numeric"
          autoComplete="bday"
          width="10"
          defaultValue={problems.typed('birthDate')}
          error={problems.at('birthDate')}
        />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('signIn.invitation.submit')}</Button>
        </FormFooter>
      </form>
    </>
  )
}
