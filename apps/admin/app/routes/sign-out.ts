import { signOut } from '@beterschap/core/sign-in/end-sessions'
import { placed } from '@beterschap/core/sign-in/person'
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readForm } from '../forms.server.ts'
import { openVisit } from '../visit.server.ts'

export const loader = () => redirect('/', 303)

/** The old token is worth nothing from this moment on (S-117). */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, {})
  const { visitor, session } = await openVisit(request, context)
  if (!form.ok) return redirect('/', 303)
  if (session) {
    const { door } = context.parts
    await signOut(door, await placed(door, visitor, session.token), session.token)
  }
  context.cookies.erase('session')
  context.cookies.erase('signing-in')
  return redirect('/inloggen', 303)
}
