import { chooseMethod } from '@beterschap/core/sign-in/enrol-factor'
import { factorChoice } from '@beterschap/core/sign-in/prove-factor'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { Radios } from '@beterschap/ui/native/radios'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm, refused } from '../forms.server.ts'
import { Refused, useRefusal } from '../refusal.tsx'
import { openSigningIn } from '../request.server.ts'
import { isMethod } from '../second-factor/proof.server.ts'
import { pageTitle, usePage, useTexts } from '../texts.ts'

export const meta = pageTitle('factor.chooseTitle')

/** For staff without an app or key, and for who just proved an older method. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session, visitor } = await openSigningIn(request, context)
  if (session.standing.level === 'factor') throw redirect('/tweefactor', 303)
  const choice = await factorChoice(context.parts.door, visitor, session.token)
  if (!choice.ok) throw redirect('/inloggen', 303)
  const { allowed } = session.standing
  // A factor that was proven in this session waits for its recovery code only.
  if (allowed.some((method) => session.facts.session.methods.includes(method)) && !choice.value.hasStoredBackupCode)
    throw redirect('/tweefactor/afronden', 303)
  return { allowed }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, { method: 20 })
  const { session, visitor } = await openSigningIn(request, context)
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const { method } = form.value
  if (!isMethod(method)) return refused(context, form.value, [{ field: 'method', error: { code: 'form.choose' } }])
  const chosen = await chooseMethod(context.parts.door, visitor, session.token, method)
  if (!chosen.ok) return refused(context, form.value, [{ field: 'method', error: chosen.error }])
  return redirect(method === 'totp' ? '/tweefactor/app' : '/tweefactor/sleutel', 303)
}

export default function ChooseMethod() {
  const { allowed } = useLoaderData<typeof loader>()
  const refusal = useRefusal(useActionData<typeof action>())
  const { t } = useTexts()
  const { token } = usePage()
  const options = [
    { value: 'securityKey', label: t('factor.chooseKey'), hint: t('factor.chooseKeyHint') },
    { value: 'totp', label: t('factor.chooseTotp'), hint: t('factor.chooseTotpHint') },
  ]
  return (
    <div className="wrap-narrow">
      <Refused {...refusal} />
      <form method="post">
        <input type="hidden" name="token" value={token} />
        <Radios
          name="method"
          legend={t('factor.chooseTitle')}
          isPageHeading
          hint={t('factor.chooseText')}
          options={options.filter(({ value }) => allowed.some((method) => method === value))}
          defaultValue={refusal.values.method}
          error={refusal.at('method')}
        />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('factor.button')}</Button>
        </FormFooter>
      </form>
    </div>
  )
}
