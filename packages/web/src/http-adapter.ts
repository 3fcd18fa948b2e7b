import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Handler = (request: Request, remoteAddress: string) => Promise<Response>

const MAX_BODY_BYTES = 1024 * 1024
const compressible = /^(text\/|application\/(json|javascript|manifest\+json)|image\/svg)/

class BodyTooLarge extends Error {}

/**
 * node:http in front of Fetch handlers; our own forty lines because Express costs up to twice as much per request
 * (docs/decisions/0009). The URL is made from the configured scheme; the Host header only picks a portal that exists.
 */
export function createHttpServer(handle: Handler, scheme: 'http' | 'https', onError: (error: unknown) => void): Server {
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing, handle, scheme).catch((error: unknown) => {
      if (error instanceof BodyTooLarge) return plain(outgoing, 413, 'Te groot. Too large.')
      if ((error as { code?: string }).code === 'ERR_INVALID_URL')
        return plain(outgoing, 400, 'Ongeldig verzoek. Bad request.')
      onError(error)
      return plain(outgoing, 500, 'Er ging iets mis. Something went wrong.')
    })
  })
  // A slow client may not hold a connection for ever (SEC-W7).
  server.headersTimeout = 10_000
  server.requestTimeout = 60_000
  server.maxHeadersCount = 100
  return server
}

function plain(outgoing: ServerResponse, status: number, text: string): void {
  if (outgoing.headersSent) return void outgoing.destroy()
  outgoing.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  })
  outgoing.end(text)
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handle: Handler,
  scheme: string,
): Promise<void> {
  const gone = new AbortController()
  outgoing.on('close', () => !outgoing.writableEnded && gone.abort())
  const headers = new Headers()
  for (let i = 0; i < incoming.rawHeaders.length; i += 2)
    headers.append(incoming.rawHeaders[i] ?? '', incoming.rawHeaders[i + 1] ?? '')
  const method = incoming.method ?? 'GET'
  if (method === 'TRACE' || method === 'CONNECT') return plain(outgoing, 405, 'Niet toegestaan. Not allowed.')
  const url = new URL(
    `${scheme}://${/^[\w.-]+(:\d+)?$/.test(incoming.headers.host ?? '') ? incoming.headers.host : 'localhost'}${incoming.url?.startsWith('/') ? incoming.url : '/'}`,
  )
  const body = method === 'GET' || method === 'HEAD' ? null : await bodyOf(incoming)
  const response = await handle(
    new Request(url, { method, headers, signal: gone.signal, ...(body ? { body } : {}) }),
    incoming.socket.remoteAddress ?? '',
  )
  await send(incoming, outgoing, response)
}

async function bodyOf(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length
    if (size > MAX_BODY_BYTES) throw new BodyTooLarge()
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

async function send(incoming: IncomingMessage, outgoing: ServerResponse, response: Response): Promise<void> {
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length) outgoing.setHeader('set-cookie', cookies)
  if (!response.body || incoming.method === 'HEAD') return void outgoing.end()
  const type = response.headers.get('content-type') ?? ''
  if (response.headers.has('content-length') || response.headers.has('content-encoding') || !compressible.test(type)) {
    Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
      .on('error', () => outgoing.destroy())
      .pipe(outgoing)
    return
  }
  const page = Buffer.from(await response.arrayBuffer())
  const [encoding, packed] = compressed(page, incoming.headers['accept-encoding'] ?? '')
  outgoing.setHeader('vary', 'accept-encoding')
  if (encoding) outgoing.setHeader('content-encoding', encoding)
  outgoing.setHeader('content-length', packed.length)
  outgoing.end(packed)
}

function compressed(page: Buffer, accepted: string): [string | null, Buffer] {
  if (page.length < 1000) return [null, page]
  if (/\bbr\b/.test(accepted))
    return ['br', brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })]
  return /\bgzip\b/.test(accepted) ? ['gzip', gzipSync(page)] : [null, page]
}
