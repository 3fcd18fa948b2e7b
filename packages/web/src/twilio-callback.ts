import { applyDeliveryStatus } from '@beterschap/core/notifications/apply-delivery-status'
import type { DeliveryStatusStore } from '@beterschap/core/notifications/ports'
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js'

export interface TwilioCallbackConfig {
  authToken: string
  /** The public address as Twilio was given it. Never taken from the Host header, which anybody can write. */
  callbackUrl: string
  store: DeliveryStatusStore
}

const answer = (status: number): Response => new Response(null, { status, headers: { 'cache-control': 'no-store' } })

/**
 * Takes in delivery reports of SMS. The signature proves who sends them; a replay, a late one or one about a message
 * that we do not know is accepted and changes nothing (SEC-M9).
 */
export function handleTwilioCallback(config: TwilioCallbackConfig): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } })
    const pairs = [...new URLSearchParams(await request.text())]
    const params = Object.fromEntries(pairs)
    const signature = request.headers.get('x-twilio-signature') ?? ''
    // A name that occurs twice could mean one thing to the signature and another to us.
    const isAmbiguous = Object.keys(params).length !== pairs.length
    if (isAmbiguous || !validateRequest(config.authToken, signature, config.callbackUrl, params)) return answer(403)
    const { MessageSid: messageId, MessageStatus: status, ErrorCode: code } = params
    if (!messageId || !status) return answer(400)
    const errorCode = code && /^\d{1,6}$/.test(code) ? `sms.${code}` : null
    await applyDeliveryStatus(config.store, { messageId, status, errorCode })
    return answer(204)
  }
}
