import type { EmployerId } from '../ids.ts'
import { settleAfterFault, settleAfterSend } from './after-send.ts'
import type {
  ClaimedNotification,
  Delivery,
  MailGateway,
  MessageWriter,
  NotificationStore,
  SendOutcome,
  Settlement,
  SmsGateway,
} from './ports.ts'

export interface DeliverDeps {
  notifications: NotificationStore
  write: MessageWriter
  mail: MailGateway
  /** Null where no SMS provider is configured: messages by SMS then fail at once, and say so. */
  sms: SmsGateway | null
  now(): Date
  today(): string
  /** Between 0 and 1, for the spread of retries. */
  random(): number
  /** Told of what broke before a message was handed over. */
  onFault(claimed: ClaimedNotification, thrown: unknown): void
}

export interface Delivered {
  template: ClaimedNotification['template']
  channel: ClaimedNotification['channel']
  settlement: Settlement
  /** False when another worker has taken the row over meanwhile. */
  held: boolean
}

/**
 * Claims one message, looks up recipient, language, texts and branding now, sends it and records what became of it
 * (REL section 3). Null when there is nothing to do: sent already, held by another worker, or expired.
 */
export async function deliverNotification(
  deps: DeliverDeps,
  work: { employerId: EmployerId; id: string },
): Promise<Delivered | null> {
  const claimed = await deps.notifications.claim(work.employerId, work.id)
  if (!claimed) return null
  const settlement = await attempt(deps, claimed)
  const held = await deps.notifications.settle(claimed, settlement)
  return { template: claimed.template, channel: claimed.channel, settlement, held }
}

async function attempt(deps: DeliverDeps, claimed: ClaimedNotification): Promise<Settlement> {
  let send: () => Promise<SendOutcome>
  try {
    const delivery = await deps.notifications.load(claimed, deps.today())
    if (!delivery) return { state: 'cancelled', errorCode: 'recipient.not_to_be_told' }
    const prepared = claimed.channel === 'email' ? mailing(deps, claimed, delivery) : texting(deps, claimed, delivery)
    if (!prepared) return { state: 'failed', errorCode: `recipient.no_${claimed.channel}` }
    send = prepared
  } catch (thrown) {
    deps.onFault(claimed, thrown)
    return settleAfterFault(claimed, deps.random())
  }
  const ageSeconds = (deps.now().getTime() - claimed.createdAt.getTime()) / 1000
  return settleAfterSend({ ...claimed, ageSeconds }, await send(), deps.random())
}

function mailing(deps: DeliverDeps, claimed: ClaimedNotification, delivery: Delivery) {
  if (!delivery.to.email) return null
  const mail = deps.write.mail(claimed, delivery)
  return () => deps.mail.send(claimed.id, mail)
}

function texting({ sms, write }: DeliverDeps, claimed: ClaimedNotification, delivery: Delivery) {
  const to = delivery.to.phone
  if (!to) return null
  const text = write.sms(claimed, delivery)
  return async (): Promise<SendOutcome> => {
    if (!sms) return { outcome: 'refused', code: 'sms.not_configured' }
    // The provider knows no idempotency key: before a second try we look whether the first one arrived there.
    if (claimed.attempt > 1) {
      const earlier = await sms.findSent({ to, text }, claimed.createdAt)
      if ('failed' in earlier) return { outcome: 'unknown', code: earlier.failed }
      if (earlier.messageId) return { outcome: 'sent', messageId: earlier.messageId }
    }
    return sms.send({ to, text })
  }
}
