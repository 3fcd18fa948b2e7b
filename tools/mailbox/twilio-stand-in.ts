import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Message } from './message.ts'
import type { MessageStore } from './message-store.ts'
import type { TwilioAccount } from './twilio-account.ts'
import { createStatusCallbacks } from './twilio-status-callbacks.ts'

export type TwilioRequest = {
  readonly method: string
  readonly url: URL
  readonly authorization: string | undefined
  readonly body: URLSearchParams
}
export type TwilioAnswer = { readonly status: number; readonly body: unknown }

export type TwilioStandIn = ReturnType<typeof createTwilioStandIn>

/** The part of Twilio's Messages API that the product uses: send, list, and signed status callbacks. */
export function createTwilioStandIn(account: TwilioAccount, store: MessageStore) {
  const callbacks = createStatusCallbacks(account)
  const messagesPath = `/2010-04-01/Accounts/${account.accountSid}/Messages.json`

  function send({ url, body }: TwilioRequest): TwilioAnswer {
    const to = body.get('To') ?? ''
    const text = body.get('Body') ?? ''
    if (!/^\+[1-9]\d{7,14}$/.test(to)) return refuse(400, 21211, `Invalid 'To' Phone Number: ${to}`)
    if (!body.get('From') && !body.get('MessagingServiceSid')) return refuse(400, 21603, "A 'From' number is required")
    if (!text) return refuse(400, 21602, 'Message body is required')
    const message: Message = {
      id: `SM${randomBytes(16).toString('hex')}`,
      channel: 'sms',
      to,
      from: body.get('From') ?? body.get('MessagingServiceSid') ?? '',
      subject: null,
      text,
      html: null,
      receivedAt: new Date().toISOString(),
    }
    store.add(message)
    const callback = body.get('StatusCallback')
    if (callback) callbacks.schedule(callback, message)
    return { status: 201, body: { ...asTwilio(message, url), status: 'queued' } }
  }

  function list({ url }: TwilioRequest): TwilioAnswer {
    const pageSize = Math.min(Number(url.searchParams.get('PageSize')) || 50, 1_000)
    const to = url.searchParams.get('To') ?? undefined
    const messages = store.list({ channel: 'sms', to }).slice(0, pageSize)
    const uri = `${url.pathname}${url.search}`
    return {
      status: 200,
      body: {
        messages: messages.map((message) => asTwilio(message, url)),
        page: 0,
        page_size: pageSize,
        start: 0,
        end: Math.max(messages.length - 1, 0),
        uri,
        first_page_uri: uri,
        next_page_uri: null,
        previous_page_uri: null,
      },
    }
  }

  const asTwilio = (message: Message, url: URL) => ({
    sid: message.id,
    account_sid: account.accountSid,
    messaging_service_sid: null,
    status: 'delivered',
    to: message.to,
    from: message.from,
    body: message.text,
    num_segments: '1',
    num_media: '0',
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    price: null,
    price_unit: 'EUR',
    date_created: new Date(message.receivedAt).toUTCString(),
    date_sent: new Date(message.receivedAt).toUTCString(),
    date_updated: new Date(message.receivedAt).toUTCString(),
    api_version: '2010-04-01',
    uri: url.pathname.replace('.json', `/${message.id}.json`),
    subresource_uris: {},
  })

  return {
    answer(request: TwilioRequest): TwilioAnswer {
      if (!isAuthentic(account, request.authorization)) return refuse(401, 20003, 'Authenticate')
      if (request.url.pathname !== messagesPath)
        return refuse(404, 20404, `The requested resource ${request.url.pathname} was not found`)
      if (request.method === 'POST') return send(request)
      if (request.method === 'GET') return list(request)
      return refuse(405, 20004, 'Method not allowed')
    },
    stop: callbacks.stop,
  }
}

const refuse = (status: number, code: number, message: string): TwilioAnswer => ({
  status,
  body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
})

function isAuthentic({ accountSid, authToken }: TwilioAccount, authorization: string | undefined): boolean {
  const expected = Buffer.from(`Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`)
  const given = Buffer.from(authorization ?? '')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
