import { daysBetween, isAfter, type PlainDate } from '../plain-date.ts'

export type DurationClass = 'short' | 'medium' | 'long' | 'extraLong' | 'overTwoYears'

/** Each class with its last day; the last one has none. The table is a setting of the employer. */
export type DurationClassTable = readonly { readonly class: DurationClass; readonly upToDays: number | null }[]

export const defaultDurationClasses: DurationClassTable = [
  { class: 'short', upToDays: 7 },
  { class: 'medium', upToDays: 42 },
  { class: 'long', upToDays: 365 },
  { class: 'extraLong', upToDays: 730 },
  { class: 'overTwoYears', upToDays: null },
]

export const vernetDurationClasses: DurationClassTable = [
  { class: 'short', upToDays: 14 },
  { class: 'medium', upToDays: 91 },
  { class: 'long', upToDays: 365 },
  { class: 'extraLong', upToDays: 730 },
  { class: 'overTwoYears', upToDays: null },
]

/** Two years: a period stops counting after it, longer only during a wage sanction. */
export const defaultMaxCaseDays = 730

/** */
export function durationClass(days: number, table: DurationClassTable = defaultDurationClasses): DurationClass {
  const found = table.find(({ upToDays }) => upToDays === null || days <= upToDays)
  return found?.class ?? 'overTwoYears'
}

/** the length of a period at recovery or at the end of the report period, capped. */
export function durationAtEndOf(
  periodLastDay: PlainDate,
  absence: { readonly firstDay: PlainDate; readonly recoveryDate: PlainDate | null },
  maxCaseDays: number = defaultMaxCaseDays,
): number {
  const afterPeriod = periodLastDay.add({ days: 1 })
  const { firstDay, recoveryDate } = absence
  const end = recoveryDate === null || isAfter(recoveryDate, afterPeriod) ? afterPeriod : recoveryDate
  return Math.min(daysBetween(firstDay, end), maxCaseDays)
}
