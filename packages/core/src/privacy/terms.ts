import type { PlainDate } from '../plain-date.ts'

/** AVG 12(3): one month after receipt, two months longer with a reason. Clamped to the end of the month. */
export const accessRequestDue = (receivedOn: PlainDate, isExtended: boolean): PlainDate =>
  receivedOn.add({ months: isExtended ? 3 : 1 })

const breachNotificationMs = 72 * 60 * 60 * 1000

/** AVG 33: 72 elapsed hours after becoming aware, weekends and clock changes included. */
export const breachNotificationDue = (awareAt: Date): Date => new Date(awareAt.getTime() + breachNotificationMs)
