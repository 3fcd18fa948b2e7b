import { portalRouter } from '@beterschap/api/portal.router'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { apiContext } from '../app/api-context.server.ts'
import type { PortalContext } from '../app/portal-context.ts'

const refuse = (status: number, code: string): Response => Response.json({ error: { message: code } }, { status })

/**
 * The same router over HTTP, for API clients (architecture, section 3). JSON and a header of our own, which no form of
 * another site can send; batches of at most ten (SEC-W7, ASVS 3.5.2).
 */
export async function answerApi(request: Request, context: PortalContext): Promise<Response> {
  const url = new URL(request.url)
  if (!url.pathname.startsWith('/api/trpc/')) return refuse(404, 'request.not_found')
  if (!context.place.portal) return refuse(404, 'request.not_found')
  if (request.headers.get('x-beterschap-client') === null) return refuse(403, 'request.origin')
  if (request.method === 'POST' && !request.headers.get('content-type')?.startsWith('application/json'))
    return refuse(415, 'request.origin')
  if (decodeURIComponent(url.pathname).split(',').length > 10) return refuse(400, 'request.too_many')
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: portalRouter,
    createContext: () => apiContext(request, context),
    onError: ({ error }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR')
        context.parts.log.error(
          { requestId: context.requestId, code: 'api.bug' },
          'a procedure failed',
          error.cause ?? error,
        )
    },
  })
}
