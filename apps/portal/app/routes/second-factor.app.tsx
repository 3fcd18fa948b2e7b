import { enrolmentStart } from '@beterschap/core/sign-in/enrol-factor'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { CodeBlock } from '@beterschap/ui/native/code-block'
import { CodeField } from '@beterschap/ui/native/code-field'
import { QrBlock } from '@beterschap/ui/native/qr-block'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { renderSVG } from 'uqr'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { BackupCodeScreen } from '../second-factor/backup-code-screen.tsx'
import { confirm, elsewhere, isEnrolled, openEnrolment } from '../second-factor/enrolment.server.ts'
import { Instructions } from '../second-factor/instructions.tsx'
import { setUpTitle } from '../second-factor/set-up-title.ts'
import { useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'

export const meta = setUpTitle('secondFactor.app.title')

/** The secret of this set-up, as a picture and in groups of four to type (UX-A5). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (isEnrolled(context)) return { isEnrolled: true, qr: '', secret: '' }
  const { session, visitor } = await openEnrolment(request, context)
  const start = await enrolmentStart(context.parts.door, visitor, session.token, 'totp')
  if (!start.ok) throw elsewhere(start.error) ?? redirect('/tweefactor/kiezen', 303)
  if (start.value.method !== 'totp') throw new Error('The set-up of an app is of method totp.')
  const { uri, secret } = start.value
  return {
    isEnrolled: false,
    qr: `data:image/svg+xml;base64,${Buffer.from(renderSVG(uri, { border: 0 })).toString('base64')}`,
    secret: secret.match(/.{1,4}/g)?.join(' ') ?? secret,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { code: 20 })
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { code = '' } = form.value
  if (!code.trim()) return refused(context, {}, [{ field: 'code', error: { code: 'form.required' } }])
  return confirm(await openEnrolment(request, context), {}, { method: 'totp', code }, 'code')
}

export default function SetUpAppPage() {
  const { t } = useTexts()
  const { qr, secret } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const problems = useProblems(answered, 'code')
  if (answered && 'backupCode' in answered) return <BackupCodeScreen code={answered.backupCode} />
  return (
    <>
      <ProblemSummary of={problems} />
      <Instructions
        method="totp"
        step={t('secondFactor.app.step')}
        title={t('secondFactor.app.title')}
        items={[
          t('secondFactor.app.steps.install'),
          t('secondFactor.app.steps.scan'),
          t('secondFactor.app.steps.code'),
        ]}
      >
        <QrBlock src={qr} alt={t('secondFactor.app.qr')} />
        <p>{t('secondFactor.app.typeTitle')}</p>
        <CodeBlock
          id="secret"
          code={secret}
          label={t('secondFactor.app.secret')}
          copyLabel={t('secondFactor.finish.copy')}
          copiedLabel={t('secondFactor.finish.copied')}
        />
        <form method="post" noValidate>
          <TokenField />
          <CodeField
            name="code"
            channel="app"
            label={t('secondFactor.app.codeLabel')}
            hint={t('secondFactor.codeHint')}
            error={problems.at('code')}
          />
          <FormFooter>
            <Button busyLabel={t('shell.busy')}>{t('secondFactor.next')}</Button>
          </FormFooter>
        </form>
      </Instructions>
    </>
  )
}
