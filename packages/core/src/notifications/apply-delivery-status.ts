import type { DeliveryStatus, DeliveryStatusStore } from './ports.ts'

/** What the SMS provider calls the two ends; every other word leaves a message as it is. */
const ends: Readonly<Record<string, 'delivered' | 'failed'>> = {
  delivered: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
}

/**
 * States only move forward: sent, then delivered or failed, whatever order the reports come in and however often
 * (SEC-M9). `unknown` may still turn out well: the report is the proof that was missing. True when something changed.
 */
export async function applyDeliveryStatus(store: DeliveryStatusStore, report: DeliveryStatus): Promise<boolean> {
  const to = ends[report.status]
  if (!to) return false
  return store.advance(report.messageId, {
    from: ['sending', 'sent', 'unknown'],
    to,
    errorCode: to === 'failed' ? (report.errorCode ?? 'sms.undelivered') : null,
  })
}
