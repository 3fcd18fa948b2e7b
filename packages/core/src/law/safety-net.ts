import { atwExtend } from '../calendar/atw-extend.ts'
import type { PlainDate } from '../plain-date.ts'

/** held in the restricted UWV claim record (class H) and in no schema of the employer. */
export const safetyNetCategories = [
  'pregnancyBeforeLeave',
  'flexPeriod',
  'afterLeave',
  'noRisk',
  'organDonation',
  'endOfEmployment',
  'deemedEmployment',
] as const

export type SafetyNetCategory = (typeof safetyNetCategories)[number]

/** The employer's field at the sick report. */
export type SafetyNet = 'yes' | 'no' | 'unknown'

export interface UwvTerm {
  readonly nominal: PlainDate
  readonly latest: PlainDate
}

/** Plain calendar days after the first sick day (ZW 38a): the 4th day, or the first day after six weeks. */
const reportAfterDays: Record<Exclude<SafetyNetCategory, 'endOfEmployment'>, number> = {
  pregnancyBeforeLeave: 42, // ZW 29a(1)
  flexPeriod: 3, // ZW 29a(2), 38a(2)b
  afterLeave: 3, // ZW 29a(4); to be confirmed by a lawyer
  noRisk: 42, // ZW 29b
  organDonation: 42, // ZW 29(2)e
  deemedEmployment: 3, // ZW 29(2)a-c
}

/** ZW 38a: when the employer reports the sick employee to UWV. */
export function safetyNetReport(category: Exclude<SafetyNetCategory, 'endOfEmployment'>, firstDay: PlainDate): UwvTerm {
  const nominal = firstDay.add({ days: reportAfterDays[category] })
  return { nominal, latest: atwExtend(nominal, firstDay) }
}

/** ZW 38(2): employment ends while ill; the last day of employment, never moved. */
export const endOfEmploymentReport = (employmentLastDay: PlainDate): UwvTerm => ({
  nominal: employmentLastDay,
  latest: employmentLastDay,
})

/** ZW 38a: by the second day after the employee's recovery report. */
export function safetyNetRecovery(reportedOn: PlainDate): UwvTerm {
  const nominal = reportedOn.add({ days: 2 })
  return { nominal, latest: atwExtend(nominal) }
}
