import { accountView, endSessions, removeFactor } from '@beterschap/core/sign-in/end-sessions'
import { ownPortals } from '@beterschap/core/sign-in/own-portals'
import { keepPreferences } from '@beterschap/core/sign-in/preferences'
import { Facts } from '@beterschap/ui/native/data-table'
import { Notice } from '@beterschap/ui/native/notice'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Portals } from '../account/portals.tsx'
import { LanguageForm, Notices, ThemeForm } from '../account/reading.tsx'
import { Security } from '../account/security.tsx'
import { Sessions } from '../account/sessions.tsx'
import { readForm, refused } from '../forms.server.ts'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { openRequest, type SignedIn } from '../request.server.ts'
import { elsewhere } from '../second-factor/enrolment.server.ts'
import { pageTitle, useTexts } from '../texts.ts'
import { type AccountRequest, parseAccountRequest } from './account.form.server.ts'

export const meta = pageTitle('account.title')

const YEAR = 31_536_000

/** What just changed, as the address says it. */
const news = {
  bewaard: 'saved',
  toegevoegd: 'added',
  verwijderd: 'removed',
  herstelcode: 'newBackupCode',
  wachtwoord: 'newPassword',
  beeindigd: 'ended',
} as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session, visitor, facts } = await openRequest(request, context)
  const { door } = context.parts
  const [view, portals] = await Promise.all([
    accountView(door, visitor, session.token),
    ownPortals(door, visitor, session.token),
  ])
  if (!view.ok || !portals.ok) throw redirect('/inloggen', 303)
  const query = new URL(request.url).searchParams
  const happened = Object.entries(news).find(([name]) => query.has(name))
  return {
    view: view.value,
    portals: portals.value,
    theme: facts.identity.theme,
    news: happened?.[1] ?? null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { intent: 20, id: 36, locale: 5, theme: 5 })
  const signedIn = await openRequest(request, context)
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const asked = parseAccountRequest(form.value)
  if (!asked.ok) return refused(context, form.value, asked.error)
  return change(signedIn, asked.value)
}

async function change({ context, session, visitor }: SignedIn, asked: AccountRequest) {
  const { door } = context.parts
  const done = (what: keyof typeof news) => redirect(`/mijn-account?${what}`, 303)
  if (asked.intent === 'language' || asked.intent === 'theme') {
    const choice = asked.intent === 'language' ? { locale: asked.locale } : { theme: asked.theme }
    await keepPreferences(door, visitor, session.token, choice)
    // The cookie keeps the choice for the pages before signing in.
    if (asked.intent === 'language') context.cookies.set('language', asked.locale, { maxAge: YEAR })
    else context.cookies.set('theme', asked.theme, { maxAge: YEAR })
    return done('bewaard')
  }
  if (asked.intent === 'removeFactor') {
    const removed = await removeFactor(door, visitor, session.token, asked.factorId)
    if (removed.ok) return done('verwijderd')
    if (removed.error.code === 'factor.step_up_needed') return redirect('/bevestig?verder=/mijn-account', 303)
    return elsewhere(removed.error) ?? refused(context, {}, [{ field: '', error: removed.error }])
  }
  await endSessions(door, visitor, session.token, asked.intent === 'endOthers' ? 'others' : asked.sessionId)
  return done('beeindigd')
}

export default function AccountPage() {
  const { t } = useTexts()
  const { view, portals, theme, news: happened } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const problems = useProblems(answered, 'beveiliging')
  return (
    <>
      <ProblemSummary of={problems} />
      {happened && !answered && (
        <Notice kind="success" isStatus>
          <p>{t(`account.${happened}`)}</p>
        </Notice>
      )}
      <h1>{t('account.title')}</h1>
      <Facts items={[{ term: t('account.username'), value: view.email }]} />
      <Security factors={view.factors} allowed={view.allowed} />
      <Sessions sessions={view.sessions} />
      {portals.length > 1 && <Portals portals={portals} />}
      <LanguageForm error={problems.at('locale')} />
      <ThemeForm current={theme} error={problems.at('theme')} />
      <Notices />
    </>
  )
}
