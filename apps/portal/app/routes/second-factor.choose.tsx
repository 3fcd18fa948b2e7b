import { chooseMethod } from '@beterschap/core/sign-in/enrol-factor'
import { BackLink } from '@beterschap/ui/native/back-link'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { Radios } from '@beterschap/ui/native/radios'
import { StepText } from '@beterschap/ui/native/steps'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { elsewhere, openEnrolment } from '../second-factor/enrolment.server.ts'
import { methodSlug } from '../second-factor/methods.ts'
import { pageTitle, useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'
import { parseMethod } from './second-factor.choose.form.server.ts'

export const meta = pageTitle('secondFactor.choose.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session } = await openEnrolment(request, context)
  return { allowed: session.standing.allowed, isLater: session.standing.level === 'full' }
}

/** Only what the employer allows is offered, and the front door refuses the rest (S-044). */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { method: 20 })
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { session, visitor } = await openEnrolment(request, context)
  const method = parseMethod(form.value)
  if (!method.ok) return refused(context, form.value, method.error)
  const chosen = await chooseMethod(context.parts.door, visitor, session.token, method.value)
  if (chosen.ok) return redirect(`/tweefactor/${methodSlug[method.value]}`, 303)
  if (chosen.error.code === 'factor.method_not_allowed')
    return refused(context, form.value, [{ field: 'method', error: chosen.error }])
  throw elsewhere(chosen.error) ?? new Error(`Choosing a method cannot end in ${chosen.error.code}.`)
}

export default function ChooseMethodPage() {
  const { t } = useTexts()
  const { allowed, isLater } = useLoaderData<typeof loader>()
  const problems = useProblems(useActionData<typeof action>(), 'method')
  return (
    <>
      <ProblemSummary of={problems} />
      <BackLink href={isLater ? '/mijn-account' : '/tweefactor'} label={t('shell.back')} />
      <StepText>{t('secondFactor.choose.step')}</StepText>
      <form method="post">
        <TokenField />
        <Radios
          name="method"
          legend={t('secondFactor.choose.title')}
          isPageHeading
          error={problems.at('method')}
          defaultValue={problems.typed('method') ?? (allowed.length === 1 ? allowed[0] : undefined)}
          options={allowed.map((method) => ({
            value: method,
            label: t(`secondFactor.method.${method}`),
            hint: t(`secondFactor.choose.hint.${method}`),
          }))}
        />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('secondFactor.next')}</Button>
        </FormFooter>
      </form>
      <p>
        <a href="/help/tweefactorauthenticatie">{t('secondFactor.explain')}</a>
      </p>
    </>
  )
}
