import type { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../plain-date.ts'

/** AVG 12(3): one month after receipt, two months longer with a reason. Clamped to the end of the month. */
export const accessRequestDue = (receivedOn: PlainDate, isExtended: boolean): PlainDate =>
  receivedOn.add({ months: isExtended ? 3 : 1 })

/** AVG 33: 72 elapsed hours after becoming aware, weekends and clock changes included. */
export const breachNotificationDue = (awareAt: Temporal.Instant): Temporal.Instant => awareAt.add({ hours: 72 })
