const refuse = (status: number, code: string): Response => Response.json({ error: { message: code } }, { status })

/**
 * What a call over HTTP must be before the router sees it: JSON, with a header of our own, which no form of another
 * site can send; batches of at most ten (SEC-W7, ASVS 3.5.2). Null when it may go on.
 */
export function refuseApiCall(request: Request): Response | null {
  const { pathname } = new URL(request.url)
  if (!pathname.startsWith('/api/trpc/')) return refuse(404, 'request.not_found')
  if (request.headers.get('x-beterschap-client') === null) return refuse(403, 'request.origin')
  if (request.method === 'POST' && !request.headers.get('content-type')?.startsWith('application/json'))
    return refuse(415, 'request.origin')
  return procedureCount(pathname) > 10 ? refuse(400, 'request.too_many') : null
}

function procedureCount(pathname: string): number {
  try {
    return decodeURIComponent(pathname).split(',').length
  } catch {
    return 0 // not an encoding at all: the router answers that there is no such procedure
  }
}
