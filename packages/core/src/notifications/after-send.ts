import type { Channel, SendOutcome, Settlement, Template } from './ports.ts'

const SECONDS_IN_A_DAY = 86_400
/** About an hour of tries, as the waits double up to 15 minutes. */
const SMS_ATTEMPTS = 12
/** Time for the provider's own report to come in before we look the message up (REL section 3). */
const UNKNOWN_SMS_WAIT_SECONDS = 60

/** 2 s, 4 s, … up to 15 minutes, each shortened by chance up to a half, so that tries do not come in waves. */
export function backoffSeconds(attempt: number, random: number): number {
  const full = Math.min(900, 2 ** Math.min(attempt, 10))
  return Math.max(1, Math.round(full * (1 - random / 2)))
}

/**
 * What a message becomes after it was handed to its provider. A code by SMS is never tried again by us: the person
 * presses resend and the old code dies; a doubled or late code is worse than none (SEC-M3, REL section 3).
 */
export function settleAfterSend(
  message: { template: Template; channel: Channel; attempt: number; ageSeconds: number },
  sent: SendOutcome,
  random: number,
): Settlement {
  if (sent.outcome === 'sent') return { state: 'sent', messageId: sent.messageId }
  const errorCode = sent.code
  if (message.template === 'smsCode') return { state: sent.outcome === 'unknown' ? 'unknown' : 'failed', errorCode }
  if (sent.outcome === 'refused') return { state: 'dead', errorCode }
  const isOver = message.channel === 'email' ? message.ageSeconds > SECONDS_IN_A_DAY : message.attempt >= SMS_ATTEMPTS
  if (isOver) return { state: 'dead', errorCode }
  const waitSeconds =
    message.channel === 'sms' && sent.outcome === 'unknown'
      ? UNKNOWN_SMS_WAIT_SECONDS
      : backoffSeconds(message.attempt, random)
  return { state: 'pending', waitSeconds, errorCode }
}

/** Something of our own broke before the message was handed over: tried again, for a limited time. */
export function settleAfterFault(message: { attempt: number }, random: number): Settlement {
  const errorCode = 'worker.fault'
  if (message.attempt >= SMS_ATTEMPTS) return { state: 'dead', errorCode }
  return { state: 'pending', waitSeconds: backoffSeconds(message.attempt, random), errorCode }
}
