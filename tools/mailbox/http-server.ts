import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { DemoAccount } from '../launcher/accounts.mjs'
import type { Channel } from './message.ts'
import type { MessageStore } from './message-store.ts'
import { renderPage } from './page.ts'
import { readLanguage } from './texts.ts'
import type { TwilioStandIn } from './twilio-stand-in.ts'

const bodyLimitBytes = 100_000

export type MailboxParts = {
  readonly store: MessageStore
  readonly twilio: TwilioStandIn
  readonly accounts: () => Promise<DemoAccount[]>
  readonly isReady: () => boolean
}

export function createMailboxHttp(parts: MailboxParts) {
  return createServer((request, response) => {
    answer(parts, request, response).catch((error: unknown) => {
      console.error(`mailbox: ${request.method} ${request.url}: ${String(error)}`)
      if (response.headersSent) response.destroy()
      else json(response, 500, { error: 'The mailbox could not answer; its log says why.' })
    })
  })
}

async function answer(parts: MailboxParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://mailbox.localhost')
  const method = request.method ?? 'GET'
  if (url.pathname === '/healthz') return json(response, 200, { status: 'ok' })
  if (url.pathname === '/readyz') {
    const ready = parts.isReady()
    return json(response, ready ? 200 : 503, { status: ready ? 'ready' : 'starting' })
  }
  if (url.pathname.startsWith('/2010-04-01/')) {
    const body = await readBody(request)
    if (body === null) return json(response, 413, { code: 20009, message: 'Request body too large', status: 413 })
    const { authorization } = request.headers
    const answered = parts.twilio.answer({ method, url, authorization, body: new URLSearchParams(body) })
    return json(response, answered.status, answered.body)
  }
  // A page of another site that points its name at this machine (DNS rebinding) must not read codes and passwords.
  if (!isOwnName(request)) return json(response, 421, { error: 'The mailbox answers to localhost only.' })
  if (url.pathname === '/api/messages') return messages(parts.store, method, url, response)
  if (url.pathname === '/api/accounts' && method === 'GET') return json(response, 200, await parts.accounts())
  if (url.pathname === '/' && method === 'GET') return page(parts, url, response)
  if (url.pathname === '/' && method === 'POST') {
    if (request.headers['sec-fetch-site'] === 'cross-site')
      return json(response, 403, { error: 'Not from another site.' })
    parts.store.clear()
    response.writeHead(303, { location: `/${url.search}` }).end()
    return
  }
  json(response, 404, { error: 'There is nothing at this address.' })
}

function messages(store: MessageStore, method: string, url: URL, response: ServerResponse) {
  if (method === 'DELETE') {
    store.clear()
    response.writeHead(204).end()
    return
  }
  if (method !== 'GET') return json(response, 405, { error: 'Use GET or DELETE.' })
  const channel = url.searchParams.get('channel')
  if (channel && !isChannel(channel)) return json(response, 400, { error: 'channel is email or sms.' })
  json(
    response,
    200,
    store.list({ to: readAddress(url), channel: channel && isChannel(channel) ? channel : undefined }),
  )
}

async function page(parts: MailboxParts, url: URL, response: ServerResponse): Promise<void> {
  const channel = url.searchParams.get('channel')
  const { html, policy } = renderPage({
    language: readLanguage(url.searchParams.get('lang')),
    messages: parts.store.list({ to: readAddress(url), channel: channel && isChannel(channel) ? channel : undefined }),
    selected: parts.store.find(url.searchParams.get('id') ?? ''),
    query: url.searchParams,
    accounts: await parts.accounts(),
  })
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': policy,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  response.end(html)
}

const isChannel = (value: string): value is Channel => value === 'email' || value === 'sms'

/** A + that was not percent-encoded arrives as a space; phone numbers start with one. */
const readAddress = (url: URL) => url.searchParams.get('to')?.replace(/^ /, '+').trim() || undefined

/** On another address than this machine's own (a container) the network is the wall, and any name is right. */
function isOwnName(request: IncomingMessage): boolean {
  const local = request.socket.localAddress ?? ''
  if (!['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(local)) return true
  return /^(localhost|[\w.-]+\.localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(request.headers.host ?? '')
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= bodyLimitBytes) chunks.push(chunk)
  }
  return size > bodyLimitBytes ? null : Buffer.concat(chunks).toString('utf8')
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(JSON.stringify(body))
}
