import { startHandOver } from '@beterschap/core/sign-in/mailed-links'
import { ownPortals } from '@beterschap/core/sign-in/own-portals'
import { ButtonLink } from '@beterschap/ui/native/button'
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { openRequest } from '../request.server.ts'
import { pageTitle, useTexts } from '../texts.ts'
import { parseEmployer } from './account.form.server.ts'

export const meta = pageTitle('account.handOver.pageTitle')

// Lets the Refresh of the action through; Remix leaves headers of an action out by itself.
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request, context }: LoaderFunctionArgs) {
  await openRequest(request, context)
  return null
}

/**
 * Goes to another employer's portal with a ticket of 30 seconds (S-060). A Refresh and not a redirect: our policy lets
 * a form end at its own origin only, and the other portal is another origin.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { employer: 36 })
  const { session, visitor } = await openRequest(request, context)
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { door, env } = context.parts
  const employerId = parseEmployer(form.value)
  if (!employerId) return refused(context, {}, [{ field: '', error: { code: 'sign_in.no_access_here' } }])
  const [started, portals] = await Promise.all([
    startHandOver(door, visitor, session.token, employerId),
    ownPortals(door, visitor, session.token),
  ])
  if (!started.ok) return refused(context, {}, [{ field: '', error: started.error }])
  const name = portals.ok ? portals.value.find((portal) => portal.employerId === employerId)?.name : undefined
  const href = `${env.PUBLIC_SCHEME}://${started.value.slug}.${env.PORTAL_BASE}/wissel/${started.value.ticket}`
  return data({ href, name: name ?? '' }, { headers: { refresh: `0; url=${href}` } })
}

export default function SwitchEmployerPage() {
  const { t } = useTexts()
  const answered = useActionData<typeof action>()
  const problems = useProblems(answered, 'back')
  if (!answered || !('href' in answered))
    return (
      <>
        <ProblemSummary of={problems} />
        <h1>{t('account.portals.title')}</h1>
        <p>
          <a id="back" href="/mijn-account#portalen">
            {t('account.title')}
          </a>
        </p>
      </>
    )
  const { href, name } = answered
  return (
    <>
      <h1>{t('account.handOver.title', { name })}</h1>
      <p>{t('account.handOver.text')}</p>
      <p>
        <ButtonLink href={href}>{t('account.handOver.go', { name })}</ButtonLink>
      </p>
    </>
  )
}
