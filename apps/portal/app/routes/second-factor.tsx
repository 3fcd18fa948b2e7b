import { ButtonLink } from '@beterschap/ui/native/button'
import { Notice } from '@beterschap/ui/native/notice'
import { Steps } from '@beterschap/ui/native/steps'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import type { PortalContext } from '../portal-context.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { ownPath } from '../request.server.ts'
import { keepSession } from '../second-factor/keep-session.server.ts'
import { judgeProof, type ProofPage, proofFields, proofPage, type WithSession } from '../second-factor/prove.server.ts'
import { ProveFactor } from '../second-factor/prove-factor.tsx'
import { pageTitle, useTexts } from '../texts.ts'
import { openVisit } from '../visit.server.ts'

export const meta = pageTitle('secondFactor.title')

async function openSigningIn(request: Request, context: PortalContext): Promise<WithSession> {
  const visit = await openVisit(request, context)
  const { session } = visit
  const verder = new URL(request.url).searchParams.get('verder')
  if (!session) throw redirect('/inloggen', 303)
  if (session.standing.level === 'full') throw redirect(ownPath(verder), 303)
  return { ...visit, session }
}

/** After the password: the proof of a factor, or the wizard for who has none yet (S-041). */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<{ page: ProofPage | null }> {
  const visit = await openSigningIn(request, context)
  const { standing, facts } = visit.session
  if (standing.level === 'factor') return { page: await proofPage(request, visit, 'signIn') }
  // The factor works; only its recovery code was never stored.
  const isProven = standing.allowed.some((method) => facts.session.methods.includes(method))
  if (isProven && !facts.identity.hasStoredBackupCode) throw redirect('/tweefactor/afronden', 303)
  return { page: null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, proofFields)
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const visit = await openSigningIn(request, context)
  const proven = await judgeProof(request, visit, 'signIn', form.value)
  if (!proven.ok) return refused(context, {}, proven.error)
  keepSession(context, proven.value)
  if (proven.value.level !== 'full') return redirect('/tweefactor', 303)
  return redirect(ownPath(new URL(request.url).searchParams.get('verder')), 303)
}

export default function SecondFactorPage() {
  const { t } = useTexts()
  const { page } = useLoaderData<typeof loader>()
  const problems = useProblems(useActionData<typeof action>(), 'proof')
  if (!page) return <WizardStart />
  return (
    <>
      <ProblemSummary of={problems} />
      <h1>{t('secondFactor.prove.title')}</h1>
      {!page.isAllowed && (
        <Notice>
          <p>{t('secondFactor.prove.notAllowed')}</p>
        </Notice>
      )}
      <ProveFactor page={page} problems={problems} submit={t('secondFactor.prove.submit')} />
      <p>
        <a href="/tweefactor/herstelcode">{t('secondFactor.prove.noAccess')}</a>
      </p>
    </>
  )
}

/** Why a second step, and START (S-042). */
function WizardStart() {
  const { t } = useTexts()
  return (
    <>
      <h1>{t('secondFactor.start.title')}</h1>
      <p className="lead">{t('secondFactor.start.text')}</p>
      <p>{t('secondFactor.start.once')}</p>
      <Steps
        items={[
          t('secondFactor.start.steps.choose'),
          t('secondFactor.start.steps.prove'),
          t('secondFactor.start.steps.keep'),
        ]}
      />
      <p>
        <ButtonLink href="/tweefactor/kiezen" isWide>
          {t('secondFactor.start.submit')}
        </ButtonLink>
      </p>
      <p>
        <a href="/help/tweefactorauthenticatie">{t('secondFactor.explain')}</a>
      </p>
    </>
  )
}
