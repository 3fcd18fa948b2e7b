import { requestDeviceProof } from '@beterschap/core/sign-in/mailed-links'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { parseAddress } from '../sign-in/address.form.server.ts'
import { AddressForm } from '../sign-in/address-form.tsx'
import { Mailed } from '../sign-in/mailed.tsx'
import { pageTitle, useTexts } from '../texts.ts'
import { openVisit } from '../visit.server.ts'

export const meta = pageTitle('signIn.newDevice.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await openVisit(request, context)
  return { isSent: new URL(request.url).searchParams.has('verstuurd') }
}

/** Mails a link that makes this device known (S-112); the answer is the same for every address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { email: 254 })
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const email = parseAddress(form.value)
  if (!email.ok) return refused(context, form.value, email.error)
  const { visitor } = await openVisit(request, context)
  await requestDeviceProof(context.parts.door, visitor, email.value)
  return redirect('/inloggen/nieuw-apparaat?verstuurd', 303)
}

export default function NewDevicePage() {
  const { t } = useTexts()
  const { isSent } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  if (isSent && !answered)
    return (
      <Mailed
        title={t('signIn.newDevice.sentTitle')}
        text={t('signIn.newDevice.sent')}
        more={t('signIn.newDevice.nothing')}
      />
    )
  return (
    <AddressForm
      title={t('signIn.newDevice.title')}
      text={t('signIn.newDevice.text')}
      label={t('signIn.newDevice.email')}
      submit={t('signIn.newDevice.submit')}
      answered={answered}
    />
  )
}
