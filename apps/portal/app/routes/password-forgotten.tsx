import { requestPasswordReset } from '@beterschap/core/sign-in/passwords'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { parseAddress } from '../sign-in/address.form.server.ts'
import { AddressForm } from '../sign-in/address-form.tsx'
import { Mailed } from '../sign-in/mailed.tsx'
import { pageTitle, useTexts } from '../texts.ts'
import { openVisit } from '../visit.server.ts'

export const meta = pageTitle('signIn.forgotten.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await openVisit(request, context)
  return { isSent: new URL(request.url).searchParams.has('verstuurd') }
}

/** Wachtwoord vergeten (S-113): the same answer for every address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { email: 254 })
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const email = parseAddress(form.value)
  if (!email.ok) return refused(context, form.value, email.error)
  const { visitor } = await openVisit(request, context)
  await requestPasswordReset(context.parts.door, visitor, email.value)
  return redirect('/wachtwoord-vergeten?verstuurd', 303)
}

export default function PasswordForgottenPage() {
  const { t } = useTexts()
  const { isSent } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  if (isSent && !answered)
    return (
      <Mailed
        title={t('signIn.forgotten.sentTitle')}
        text={t('signIn.forgotten.sent')}
        more={t('signIn.forgotten.nothing')}
      />
    )
  return (
    <AddressForm
      title={t('signIn.forgotten.title')}
      text={t('signIn.forgotten.text')}
      label={t('signIn.forgotten.email')}
      submit={t('signIn.forgotten.submit')}
      answered={answered}
    />
  )
}
