import { consoleRouter } from '@beterschap/api/console.router'
import { refuseApiCall } from '@beterschap/web/api-guard'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { apiContextOf } from '../app/api-context.server.ts'
import type { ConsoleContext } from '../app/console-context.ts'
import { openVisit } from '../app/visit.server.ts'

/**
 * The same router over HTTP, for API clients. Two headers name employer and role; they choose among what this session
 * may do and give nothing.
 */
export async function answerApi(request: Request, context: ConsoleContext): Promise<Response> {
  const refusal = refuseApiCall(request)
  if (refusal) return refusal
  const slug = request.headers.get('x-beterschap-employer')
  const role = request.headers.get('x-beterschap-role')
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: consoleRouter,
    createContext: async () => apiContextOf(await openVisit(request, context), slug ?? '', role),
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
