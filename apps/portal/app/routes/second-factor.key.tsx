import { enrolmentStart } from '@beterschap/core/sign-in/enrol-factor'
import { SecurityKeyForm } from '@beterschap/ui/native/security-key-form'
import { TextField } from '@beterschap/ui/native/text-field'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { PageScript } from '../page-script.tsx'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { BackupCodeScreen } from '../second-factor/backup-code-screen.tsx'
import { confirm, elsewhere, isEnrolled, openEnrolment } from '../second-factor/enrolment.server.ts'
import { Instructions } from '../second-factor/instructions.tsx'
import { parseKeyResponse } from '../second-factor/key-response.server.ts'
import { useKeyWords } from '../second-factor/key-words.ts'
import { setUpTitle } from '../second-factor/set-up-title.ts'
import { useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'

export const meta = setUpTitle('secondFactor.key.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal, env } = { portal: context.place, env: context.parts.env }
  // A key that is made on the common base does not work on an employer's own domain: said before one is made.
  const isOwnDomain = !portal.host.endsWith(`.${env.PORTAL_BASE.split(':')[0]}`)
  if (isEnrolled(context)) return { isEnrolled: true, options: '{}', isOwnDomain }
  const { session, visitor } = await openEnrolment(request, context)
  const start = await enrolmentStart(context.parts.door, visitor, session.token, 'securityKey')
  if (!start.ok) throw elsewhere(start.error) ?? redirect('/tweefactor/kiezen', 303)
  if (start.value.method !== 'securityKey') throw new Error('The set-up of a key is of method securityKey.')
  return { isEnrolled: false, options: JSON.stringify(start.value.options), isOwnDomain }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { label: 60, response: 20_000 })
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { label = '', response } = form.value
  const proof = { method: 'securityKey', label, response: parseKeyResponse(response) } as const
  return confirm(await openEnrolment(request, context), { label }, proof, '')
}

export default function SetUpKeyPage() {
  const { t } = useTexts()
  const { options, isOwnDomain } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const problems = useProblems(answered, 'label')
  const words = useKeyWords()
  if (answered && 'backupCode' in answered) return <BackupCodeScreen code={answered.backupCode} />
  return (
    <>
      <ProblemSummary of={problems} />
      <Instructions
        method="securityKey"
        step={t('secondFactor.key.step')}
        title={t('secondFactor.key.title')}
        items={[t('secondFactor.key.steps.plug'), t('secondFactor.key.steps.press'), t('secondFactor.key.steps.touch')]}
      >
        <p>{t('secondFactor.key.own')}</p>
        {isOwnDomain && <p>{t('secondFactor.key.ownDomain')}</p>}
        <SecurityKeyForm
          kind="register"
          options={options}
          hidden={<TokenField />}
          buttonLabel={t('secondFactor.next')}
          {...words}
        >
          <TextField
            name="label"
            label={t('secondFactor.key.label')}
            optional={t('shell.optional')}
            hint={t('secondFactor.key.labelHint')}
            maxLength={60}
            defaultValue={problems.typed('label')}
            error={problems.at('label')}
          />
        </SecurityKeyForm>
      </Instructions>
      <PageScript name="security-key.js" />
    </>
  )
}
