import { isAfter, isBefore, type PlainDate } from '../plain-date.ts'

/** *Meldingscoulance* of an employer (S-114). Every number limits inclusively: exactly the limit is still allowed. */
export interface ReportingWindow {
  readonly futureDays: number
  readonly confirmAfterDays: number
  readonly pastDays: number
}

export const defaultReportingWindow: ReportingWindow = { futureDays: 14, confirmAfterDays: 2, pastDays: 28 }

export const latestDay = (today: PlainDate, window: ReportingWindow): PlainDate =>
  today.add({ days: window.futureDays })

export const earliestDay = (today: PlainDate, window: ReportingWindow): PlainDate =>
  today.subtract({ days: window.pastDays })

export const isTooFarAhead = (date: PlainDate, today: PlainDate, window: ReportingWindow): boolean =>
  isAfter(date, latestDay(today, window))

export const isTooFarBack = (date: PlainDate, today: PlainDate, window: ReportingWindow): boolean =>
  isBefore(date, earliestDay(today, window))

/** reported more days after the first sick day than the employer accepts without asking. */
export const isLate = (firstDay: PlainDate, today: PlainDate, window: ReportingWindow): boolean =>
  isBefore(firstDay, today.subtract({ days: window.confirmAfterDays }))
