import { daysBetween, isAfter, isBefore, type PlainDate } from '../plain-date.ts'
import type { CaseClock } from './case-clock.ts'

export interface PayFacts {
  /** First day of the case. */
  readonly firstDay: PlainDate
  readonly statePensionDate?: PlainDate | null
  /** Fewer than four days a week in a private household: six weeks as well. */
  readonly isDomesticWorker?: boolean
}

/** WVP-17, R-1.2.12: the last day of the duty to pay, without delay or sanction. */
export const lastPaidDay = (clock: CaseClock, facts: PayFacts): PlainDate => limited(clock, facts, 0)

export interface WiaApplication {
  readonly receivedOn: PlainDate
  /** Day on which UWV sent its letter "almost two years ill"; null when it came in time or is not known. */
  readonly uwvLetterSentOn: PlainDate | null
}

/** days by which a late WIA application lengthens the duty to pay. UWV's own late letter excuses four weeks. */
export function applicationDelayDays(clock: CaseClock, application: WiaApplication): number {
  const { receivedOn, uwvLetterSentOn } = application
  const isLetterLate = uwvLetterSentOn !== null && isAfter(uwvLetterSentOn, clock.at('WVP-11.nominal'))
  if (isLetterLate && daysBetween(uwvLetterSentOn, receivedOn) <= clock.law['WVP-15.afterLateLetter']) return 0
  return Math.max(0, daysBetween(clock.at('WVP-15.nominal'), receivedOn))
}

export const lastPaidDayAfterDelay = (clock: CaseClock, facts: PayFacts, application: WiaApplication): PlainDate =>
  limited(clock, facts, applicationDelayDays(clock, application))

function limited(clock: CaseClock, facts: PayFacts, delayDays: number): PlainDate {
  const sixWeeks = clock.at('pension.lastPaidDay')
  const pension = facts.statePensionDate ?? null
  if (facts.isDomesticWorker || (pension && !isBefore(facts.firstDay, pension))) return sixWeeks

  const full = clock.at('WVP-17.lastPaidDay').add({ days: delayDays })
  if (!pension) return full
  const untilPension = pension.add({ days: clock.law['pension.lastPaidDay'] })
  return isBefore(untilPension, full) ? untilPension : full
}
