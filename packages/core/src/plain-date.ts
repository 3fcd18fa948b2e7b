import { Temporal } from 'temporal-polyfill'

/** A calendar day in Europe/Amsterdam, without a time part. */
export type PlainDate = Temporal.PlainDate

export const day = (isoDate: string): PlainDate => Temporal.PlainDate.from(isoDate)

export const isBefore = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0
export const isAfter = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(a, b) > 0

/** Whole days from `a` to `b`; negative when `b` lies earlier. */
export const daysBetween = (a: PlainDate, b: PlainDate): number => a.until(b, { largestUnit: 'days' }).days

/** The calendar day in the Netherlands at a moment. */
export const amsterdamDay = (at: Date): PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
