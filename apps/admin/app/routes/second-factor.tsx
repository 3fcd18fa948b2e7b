import type { SecondFactorMethod } from '@beterschap/core/settings/employer-settings'
import { factorChoice, proveFactor, sendSignInSms, startKeySignIn } from '@beterschap/core/sign-in/prove-factor'
import { Notice } from '@beterschap/ui/native/notice'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { Refused, useRefusal } from '../refusal.tsx'
import { openSigningIn, ownPath, type SignedIn } from '../request.server.ts'
import { isMethod, parseProof } from '../second-factor/proof.server.ts'
import { ProofForm } from '../second-factor/proof-form.tsx'
import { keepSession } from '../session-cookies.ts'
import { pageTitle, useTexts } from '../texts.ts'

export const meta = pageTitle('factor.title')

/** Which way is shown: the one asked for in the address, or the strongest this person has (R-3.8.2). */
async function chosenMethod(request: Request, { context, visitor, session }: SignedIn) {
  const choice = await factorChoice(context.parts.door, visitor, session.token)
  if (!choice.ok) throw redirect('/inloggen', 303)
  const asked = new URL(request.url).searchParams.get('met')
  const method = choice.value.methods.find((candidate) => candidate === asked) ?? choice.value.methods[0]
  if (!method) throw redirect('/tweefactor/kiezen', 303)
  return { ...choice.value, method }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visit = await openSigningIn(request, context)
  if (visit.session.standing.level === 'enrolling') throw redirect('/tweefactor/kiezen', 303)
  const { method, methods, allowed, phoneEnd, hasStoredBackupCode } = await chosenMethod(request, visit)
  const started =
    method === 'securityKey'
      ? await startKeySignIn(context.parts.door, visit.visitor, visit.session.token, 'signIn')
      : null
  const { searchParams } = new URL(request.url)
  return {
    method,
    others: methods.filter((other) => other !== method),
    isOld: !allowed.includes(method),
    phoneEnd: phoneEnd ?? '',
    hasStoredBackupCode,
    isSent: searchParams.has('verstuurd'),
    onwards: ownPath(searchParams.get('verder')),
    keyOptions: started?.ok ? JSON.stringify(started.value) : null,
  }
}

const at = (method: SecondFactorMethod, onwards: string, isSent = false): string =>
  `/tweefactor?met=${method}${isSent ? '&verstuurd=1' : ''}${onwards === '/' ? '' : `&verder=${encodeURIComponent(onwards)}`}`

/** Second step of signing in: right gives a new session, wrong counts before it is compared (S-040, SEC-A5). */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { act: 10, method: 20, code: 20, response: 20_000 })
  const visit = await openSigningIn(request, context)
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { method, act } = form.value
  if (!isMethod(method)) throw new Response(null, { status: 400 })
  const { door } = context.parts
  const { visitor, session } = visit
  const onwards = ownPath(new URL(request.url).searchParams.get('verder'))
  if (act === 'send') {
    const sent = await sendSignInSms(door, visitor, session.token, 'signIn')
    if (!sent.ok) return refused(context, {}, [{ field: '', error: sent.error }])
    return redirect(at('sms', onwards, true), 303)
  }
  const field = method === 'securityKey' ? '' : 'code'
  const proof = parseProof(method, form.value)
  if (!proof) {
    const code = method === 'securityKey' ? 'factor.key_not_proven' : 'form.required'
    return refused(context, {}, [{ field, error: { code } }])
  }
  const proven = await proveFactor(door, visitor, session.token, 'signIn', proof)
  if (!proven.ok && proven.error.code === 'session.ended') throw redirect('/inloggen', 303)
  if (!proven.ok) return refused(context, {}, [{ field, error: proven.error }])
  keepSession(context.cookies, proven.value)
  return redirect(proven.value.level === 'full' ? onwards : '/tweefactor/kiezen', 303)
}

const ways = {
  securityKey: 'factor.withSecurityKey',
  totp: 'factor.withTotp',
  sms: 'factor.withSms',
} as const satisfies Record<SecondFactorMethod, string>

export default function SecondFactor() {
  const page = useLoaderData<typeof loader>()
  const refusal = useRefusal(useActionData<typeof action>())
  const { t } = useTexts()
  return (
    <div className="wrap-narrow">
      <Refused {...refusal} />
      <h1>{t('factor.title')}</h1>
      {page.isOld && (
        <Notice>
          <p>{t('factor.oldMethod')}</p>
        </Notice>
      )}
      <ProofForm {...page} error={refusal.at('code')} />
      {(page.others.length > 0 || page.hasStoredBackupCode) && (
        <nav aria-label={t('factor.other')}>
          <ul className="other-ways">
            {page.others.map((method) => (
              <li key={method}>
                <a href={at(method, page.onwards)}>{t(ways[method])}</a>
              </li>
            ))}
            {page.hasStoredBackupCode && (
              <li>
                <a href="/tweefactor/herstelcode">{t('factor.lost')}</a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </div>
  )
}
