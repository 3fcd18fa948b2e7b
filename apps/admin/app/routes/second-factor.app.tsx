import { enrolmentStart } from '@beterschap/core/sign-in/enrol-factor'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { CodeBlock } from '@beterschap/ui/native/code-block'
import { CodeField } from '@beterschap/ui/native/code-field'
import { QrBlock } from '@beterschap/ui/native/qr-block'
import { Steps } from '@beterschap/ui/native/steps'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { renderSVG } from 'uqr'
import { readForm, refused } from '../forms.server.ts'
import { Refused, useRefusal } from '../refusal.tsx'
import { openSigningIn } from '../request.server.ts'
import { BackupCodeScreen } from '../second-factor/backup-code-screen.tsx'
import { enrol, isEnrolled } from '../second-factor/enrolled.server.ts'
import { pageTitle, usePage, useTexts } from '../texts.ts'

export const meta = pageTitle('factor.appTitle')

/** The secret of this set-up, as a picture and in groups of four to type (UX-A5). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (isEnrolled(context)) return { qr: '', secret: '' }
  const { session, visitor } = await openSigningIn(request, context)
  const start = await enrolmentStart(context.parts.door, visitor, session.token, 'totp')
  if (!start.ok || start.value.method !== 'totp') throw redirect('/tweefactor/kiezen', 303)
  const { uri, secret } = start.value
  return {
    qr: `data:image/svg+xml;base64,${Buffer.from(renderSVG(uri, { border: 0 })).toString('base64')}`,
    secret: secret.match(/.{1,4}/g)?.join(' ') ?? secret,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { code: 20 })
  const visit = await openSigningIn(request, context)
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { code = '' } = form.value
  if (!code.trim()) return refused(context, {}, [{ field: 'code', error: { code: 'form.required' } }])
  return enrol(visit, { method: 'totp', code }, {}, 'code')
}

export default function ConnectApp() {
  const { qr, secret } = useLoaderData<typeof loader>()
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
      <h1>{t('factor.appTitle')}</h1>
      <Steps items={[t('factor.appStep1'), t('factor.appStep2'), t('factor.appStep3')]} />
      <QrBlock src={qr} alt={t('factor.qrAlt')} />
      <CodeBlock
        id="secret"
        code={secret}
        label={t('factor.secretLabel')}
        copyLabel={t('factor.copy')}
        copiedLabel={t('factor.copied')}
      />
      <form method="post">
        <input type="hidden" name="token" value={token} />
        <CodeField name="code" label={t('factor.codeLabel')} error={refusal.at('code')} />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('factor.button')}</Button>
        </FormFooter>
      </form>
    </div>
  )
}
