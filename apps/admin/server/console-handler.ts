import { Cookies } from '@beterschap/web/cookies'
import type { Handler } from '@beterschap/web/http-adapter'
import { changesSomething, isForeignOrigin } from '@beterschap/web/origin-check'
import { securityHeaders } from '@beterschap/web/security-headers'
import { staticFiles } from '@beterschap/web/static-files'
import type { AppLoadContext } from '@remix-run/node'
import type { ConsoleContext } from '../app/console-context.ts'
import { answerApi } from './api-endpoint.ts'
import type { ConsoleParts } from './compose.server.ts'

interface Options {
  parts: ConsoleParts
  remix(request: Request, context: AppLoadContext): Promise<Response>
  assetsFolder: string
  assets: Record<string, string>
  newNonce(): string
}

const plain = (status: number, text: string): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

/** Machine endpoints first, then the one host of the console. Every answer leaves with the same security headers. */
export function createConsoleHandler({ parts, remix, assetsFolder, assets, newNonce }: Options): {
  handle: Handler
  drain(): void
} {
  const files = staticFiles(assetsFolder, '/assets/')
  const { env, log } = parts
  const [ownHost = ''] = env.ADMIN_BASE.split(':')
  const origin = `${env.PUBLIC_SCHEME}://${env.ADMIN_BASE}`
  let isDraining = false

  const answer = async (
    request: Request,
    remoteAddress: string,
    nonce: string,
    requestId: string,
  ): Promise<Response> => {
    const url = new URL(request.url)
    if (url.pathname === '/healthz') return plain(200, 'ok')
    if (url.pathname === '/readyz')
      return !isDraining && (await parts.isReady()) ? plain(200, 'ready') : plain(503, 'not ready')
    const asset = url.pathname.startsWith('/assets/')
      ? files(url.pathname, request.headers.get('accept-encoding') ?? '')
      : null
    if (asset) return asset
    // Cookies, keys and links belong to one host: whoever comes by another name is shown the right one (SEC-W4).
    if (['localhost', '127.0.0.1'].includes(url.hostname) && ownHost !== url.hostname && request.method === 'GET')
      return new Response(null, { status: 302, headers: { location: `${origin}/` } })
    if (url.hostname.toLowerCase() !== ownHost) return plain(404, 'Deze console bestaat niet. No such console.')
    if (changesSomething(request.method) && isForeignOrigin(request.headers, origin)) {
      log.warn({ requestId, code: 'request.origin' }, 'a request from another origin was refused')
      return plain(403, 'Dit verzoek kwam niet van onze console. This request did not come from our console.')
    }
    // Checked above, more strictly than Remix does; its own check takes the "null" that our referrer policy causes for foreign.
    request.headers.delete('origin')
    const cookies = new Cookies(request.headers.get('cookie'), env.PUBLIC_SCHEME === 'https')
    const context: ConsoleContext = {
      parts,
      host: ownHost,
      origin,
      cookies,
      nonce,
      requestId,
      assets,
      source: parts.door.secrets.keyedText('source', networkOf(remoteAddress)),
      failed: false,
      memo: new Map(),
    }
    const response = url.pathname.startsWith('/api/')
      ? await answerApi(request, context)
      : await remix(request, context as unknown as AppLoadContext)
    for (const line of cookies.lines()) response.headers.append('set-cookie', line)
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
    return response
  }

  return {
    drain() {
      isDraining = true
    },
    async handle(request, remoteAddress) {
      const started = performance.now()
      const nonce = newNonce()
      const requestId = parts.services.newId()
      const response = await answer(request, remoteAddress, nonce, requestId)
      for (const [name, value] of Object.entries(securityHeaders(nonce)))
        if (!response.headers.has(name)) response.headers.set(name, value)
      if (response.status >= 500 || env.LOG_LEVEL === 'debug')
        log.info(
          { requestId, status: response.status, method: request.method, ms: Math.round(performance.now() - started) },
          'answered',
        )
      return response
    },
  }
}

/** A /24 or /64: the neighbours that one stranger can have at will. */
function networkOf(address: string): string {
  const v4 = /(\d+\.\d+\.\d+)\.\d+$/.exec(address)
  return v4?.[1] ?? address.split(':').slice(0, 4).join(':')
}
