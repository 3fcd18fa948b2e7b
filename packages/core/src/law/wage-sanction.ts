import { isBefore, type PlainDate } from '../plain-date.ts'
import type { CaseClock } from './case-clock.ts'

/** WVP-16 and: UWV cannot impose a sanction after the end of the wait, and decides six weeks before it. */
export const sanctionDecisionBy = (clock: CaseClock): PlainDate => clock.at('WVP-16.nominal')

/** WVP-18: at most 52 weeks after the wait. */
export const sanctionLastDay = (clock: CaseClock): PlainDate => clock.at('WVP-18.lastDay')

/** UWV decides within three weeks on a request to shorten the sanction. */
export const shorteningDecisionBy = (clock: CaseClock, requestedOn: PlainDate): PlainDate =>
  requestedOn.add({ days: clock.law['WVP-18.shorteningDecision'] })

/** the sanction ends six weeks after UWV finds the shortcoming repaired, and never after its last day. */
export function sanctionEndsOn(clock: CaseClock, repairFoundOn: PlainDate): PlainDate {
  const end = repairFoundOn.add({ days: clock.law['WVP-18.afterRepair'] })
  const last = sanctionLastDay(clock)
  return isBefore(last, end) ? last : end
}
