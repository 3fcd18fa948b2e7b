import { ownCasePolicy } from '@beterschap/core/absence-cases/own-case.policy'
import { type DocumentId, parseId } from '@beterschap/core/ids'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { attachment } from '../../server/attachment.ts'
import { contextOfVisit } from '../api-context.server.ts'
import { openRequest } from '../request.server.ts'

const notThere = (): Response => new Response(null, { status: 404 })

/**
 * S-087: the same bytes under the same name, streamed. The browser may only save it: whatever is inside, nothing of it
 * runs on our address (SEC-F10).
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const visit = await openRequest(request, context)
  const { actor } = contextOfVisit(visit)
  const id = parseId<DocumentId>(params.id)
  const showsCase = visit.facts.employer?.settings.dashboard.absenceCases ?? false
  if (!actor?.employeeId || !id || !showsCase) return notThere()
  const grant = ownCasePolicy.document({ actor, employeeId: actor.employeeId })
  const file = grant.ok ? await context.parts.services.ownCases.document(grant.value, id) : null
  if (!file) return notThere()
  // A HEAD request is answered without opening the file.
  return new Response(request.method === 'HEAD' ? null : await file.open(), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.sizeBytes),
      'content-disposition': attachment(file.fileName),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
