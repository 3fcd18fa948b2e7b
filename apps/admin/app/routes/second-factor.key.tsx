import { enrolmentStart } from '@beterschap/core/sign-in/enrol-factor'
import { SecurityKeyForm } from '@beterschap/ui/native/security-key-form'
import { TextField } from '@beterschap/ui/native/text-field'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { Refused, useRefusal } from '../refusal.tsx'
import { openSigningIn } from '../request.server.ts'
import { BackupCodeScreen } from '../second-factor/backup-code-screen.tsx'
import { enrol, isEnrolled } from '../second-factor/enrolled.server.ts'
import { KeyModule } from '../second-factor/key-module.tsx'
import { keyWords } from '../second-factor/key-words.ts'
import { keyResponse } from '../second-factor/proof.server.ts'
import { pageTitle, usePage, useTexts } from '../texts.ts'

export const meta = pageTitle('factor.keyTitle')

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (isEnrolled(context)) return { options: '{}' }
  const { session, visitor } = await openSigningIn(request, context)
  const start = await enrolmentStart(context.parts.door, visitor, session.token, 'securityKey')
  if (!start.ok || start.value.method !== 'securityKey') throw redirect('/tweefactor/kiezen', 303)
  return { options: JSON.stringify(start.value.options) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { label: 60, response: 20_000 })
  const visit = await openSigningIn(request, context)
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { label = '', response = '' } = form.value
  const proof = { method: 'securityKey' as const, response: keyResponse(response), label }
  return enrol(visit, proof, { label }, '')
}

export default function ConnectKey() {
  const { options } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const refusal = useRefusal(answered)
  const { t } = useTexts()
  const { token } = usePage()
  if (answered && 'backupCode' in answered)
    return (
      <div className="wrap-narrow">
        <BackupCodeScreen code={answered.backupCode} />
      </div>
    )
  return (
    <div className="wrap-narrow">
      <Refused {...refusal} />
      <h1>{t('factor.keyTitle')}</h1>
      <p>{t('factor.keyEnrolText')}</p>
      <SecurityKeyForm
        kind="register"
        options={options}
        hidden={<input type="hidden" name="token" value={token} />}
        buttonLabel={t('factor.keyEnrolButton')}
        {...keyWords(t)}
      >
        <TextField
          name="label"
          label={t('factor.keyName')}
          hint={t('factor.keyNameHint')}
          defaultValue={refusal.values.label}
          error={refusal.at('label')}
        />
      </SecurityKeyForm>
      <KeyModule />
    </div>
  )
}
