import type { ActionFunctionArgs } from '@remix-run/node'
import { readForm } from '../forms.server.ts'
import { openVisit } from '../visit.server.ts'

/** "Blijf ingelogd" (UX-A8): a request like any other, and so a sign of life. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const form = await readForm(request, context, {})
  const { session } = await openVisit(request, context)
  return new Response(null, { status: form.ok && session?.standing.level === 'full' ? 204 : 401 })
}

/** There is nothing to see here. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}
