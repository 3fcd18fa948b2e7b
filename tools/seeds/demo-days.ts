import { Temporal } from 'temporal-polyfill'

/** Days counted from today, so that the demo shows the same weeks of a case whenever it is first started. */
export function demoDays(now: Date) {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO('Europe/Amsterdam')
    .toPlainDate()
  const daysAgo = (days: number): string => `${today.subtract({ days })}`
  /** At the office's breakfast on that day. */
  const at = (isoDay: string): Date => new Date(`${isoDay}T07:30:00Z`)
  return { today, daysAgo, at }
}
