import { Cookies } from '@beterschap/web/cookies'
import type { Handler } from '@beterschap/web/http-adapter'
import { changesSomething, isForeignOrigin } from '@beterschap/web/origin-check'
import { securityHeaders } from '@beterschap/web/security-headers'
import { staticFiles } from '@beterschap/web/static-files'
import type { AppLoadContext } from '@remix-run/node'
import type { PortalContext } from '../app/portal-context.ts'
import { answerApi } from './api-endpoint.ts'
import type { PortalParts } from './compose.server.ts'
import { placeOf } from './portal-of.ts'
import { themeFile } from './theme-file.ts'

interface Options {
  parts: PortalParts
  remix(request: Request, context: AppLoadContext): Promise<Response>
  assetsFolder: string
  assets: Record<string, string>
  newNonce(): string
}

const plain = (status: number, text: string): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

/** Machine endpoints first, then Remix. Every answer leaves with the same security headers. */
export function createPortalHandler({ parts, remix, assetsFolder, assets, newNonce }: Options): {
  handle: Handler
  drain(): void
} {
  const files = staticFiles(assetsFolder, '/assets/')
  const { env, log } = parts
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
    if (url.pathname === '/webhooks/twilio')
      return parts.twilioCallback ? parts.twilioCallback(request) : plain(404, 'not found')

    const place = await placeOf(env, parts.portals, url.host)
    if (!place) return plain(404, 'Dit portaal bestaat niet. This portal does not exist.')
    if (url.pathname.startsWith('/theme/')) return themeFile(place.portal, url.pathname) ?? plain(404, 'not found')
    if (changesSomething(request.method) && isForeignOrigin(request.headers, place.origin)) {
      log.warn({ requestId, code: 'request.origin' }, 'a request from another origin was refused')
      return plain(403, 'Dit verzoek kwam niet van ons portaal. This request did not come from our portal.')
    }
    // Checked above, more strictly than Remix does; its own check takes the "null" that our referrer policy causes for foreign.
    request.headers.delete('origin')
    const cookies = new Cookies(request.headers.get('cookie'), env.PUBLIC_SCHEME === 'https')
    const context: PortalContext = {
      parts,
      place,
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
    if (response.status === 503) response.headers.set('retry-after', '10')
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
