import type { SendOutcome, SmsGateway } from '@beterschap/core/notifications/ports'
import twilio from 'twilio'
import type RequestClient from 'twilio/lib/base/RequestClient.js'

export interface TwilioConfig {
  accountSid: string
  authToken: string
  /** A number, a sender name, or the id of a messaging service (MG…). */
  from: string
  /** Where Twilio reports deliveries; exactly the address that the signature is checked against. */
  callbackUrl?: string | undefined
  /** Scheme, host and port in place of api.twilio.com: a stand-in, or a proxy. */
  baseUrl?: string | undefined
}

export interface TwilioSms extends SmsGateway {
  isReachable(): Promise<boolean>
}

/** Twilio's SDK has no setting for a base address: the requests themselves are pointed elsewhere. */
class RedirectedClient extends twilio.RequestClient {
  readonly #base: string

  constructor(base: string, options: ConstructorParameters<typeof twilio.RequestClient>[0]) {
    super(options)
    this.#base = base.replace(/\/$/, '')
  }

  override request<T>(request: RequestClient.RequestOptions<T>) {
    const { pathname, search } = new URL(request.uri)
    return super.request<T>({ ...request, uri: `${this.#base}${pathname}${search}` })
  }
}

/** Shorter than the lease of a message, so that no other worker sends it meanwhile. */
const TIMEOUT_MS = 15_000

export function createTwilioSms(config: TwilioConfig): TwilioSms {
  const options = { timeout: TIMEOUT_MS }
  const httpClient = config.baseUrl ? new RedirectedClient(config.baseUrl, options) : new twilio.RequestClient(options)
  const client = twilio(config.accountSid, config.authToken, { httpClient })
  const sender = config.from.startsWith('MG') ? { messagingServiceSid: config.from } : { from: config.from }

  return {
    async send({ to, text }) {
      try {
        const { sid } = await client.messages.create({
          to,
          body: text,
          ...sender,
          ...(config.callbackUrl ? { statusCallback: config.callbackUrl } : {}),
        })
        return { outcome: 'sent', messageId: sid }
      } catch (thrown) {
        return twilioOutcome(thrown)
      }
    },
    async findSent({ to, text }, since) {
      try {
        // Twilio keeps whole seconds.
        const from = Math.floor(since.getTime() / 1000) * 1000
        const messages = await client.messages.list({ to, dateSentAfter: new Date(from - 1000), limit: 50 })
        const found = messages.find(
          (message) =>
            message.body === text &&
            message.dateCreated.getTime() >= from &&
            message.status !== 'failed' &&
            message.status !== 'undelivered',
        )
        return { messageId: found?.sid ?? null }
      } catch (thrown) {
        return { failed: twilioOutcome(thrown).code }
      }
    },
    async isReachable() {
      try {
        await client.messages.list({ limit: 1, pageSize: 1 })
        return true
      } catch {
        return false // said by the answer, which becomes the state on the status page
      }
    },
  }
}

const neverArrived = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'])

/** What Twilio refuses is refused for good; when it broke or did not answer, the message may be on its way. */
export function twilioOutcome(thrown: unknown): Exclude<SendOutcome, { outcome: 'sent' }> {
  const { status, code } = thrown as { status?: number; code?: number | string }
  const reason = `sms.${code ?? status ?? 'broken'}`
  if (status === 429) return { outcome: 'later', code: reason }
  if (status && status >= 400 && status < 500) return { outcome: 'refused', code: reason }
  return { outcome: neverArrived.has(String(code)) ? 'later' : 'unknown', code: reason }
}
