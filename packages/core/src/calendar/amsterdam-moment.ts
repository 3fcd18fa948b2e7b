import { Temporal } from 'temporal-polyfill'

/** A moment on the clock of the Netherlands, ISO 8601 with offset: `2026-11-23T17:30:00+01:00`. */
export function amsterdamMoment(at: Date): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Europe/Amsterdam')
  return moment.toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
