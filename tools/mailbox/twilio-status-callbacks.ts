import { setTimeout as sleep } from 'node:timers/promises'
import twilio from 'twilio'
import type { Message } from './message.ts'
import type { TwilioAccount } from './twilio-account.ts'

const statuses = ['sent', 'delivered'] as const
const pauseMs = 50
const answerLimitMs = 5_000

/** Tells the address that the sender named how a message fares, signed with the account's token as Twilio signs. */
export function createStatusCallbacks(account: TwilioAccount) {
  const stopping = new AbortController()
  const underWay = new Set<Promise<void>>()

  async function report(url: string, message: Message) {
    for (const status of statuses) {
      await sleep(pauseMs, null, { signal: stopping.signal })
      const params = {
        AccountSid: account.accountSid,
        ApiVersion: '2010-04-01',
        From: message.from,
        MessageSid: message.id,
        MessageStatus: status,
        SmsSid: message.id,
        SmsStatus: status,
        To: message.to,
      }
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'x-twilio-signature': twilio.getExpectedTwilioSignature(account.authToken, url, params) },
        body: new URLSearchParams(params),
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(answerLimitMs)]),
      })
      await response.arrayBuffer()
      if (!response.ok) console.error(`mailbox: the status callback ${url} answered ${response.status}`)
    }
  }

  return {
    /** Like Twilio, a callback that cannot be delivered is reported here and never troubles the sender. */
    schedule(url: string, message: Message) {
      const reported = report(url, message)
        .catch((error: unknown) => {
          if (!stopping.signal.aborted) console.error(`mailbox: the status callback ${url} failed: ${String(error)}`)
        })
        .finally(() => underWay.delete(reported))
      underWay.add(reported)
    },
    async stop() {
      stopping.abort()
      await Promise.all(underWay)
    },
  }
}
