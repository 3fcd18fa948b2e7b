import { type SickSpan, sickDayFinder } from '../absence/sick-timeline.ts'
import { type Calendar, calWork, nextWorkingDay, previousWorkingDay } from '../calendar/working-days.ts'
import type { PlainDate } from '../plain-date.ts'
import { ok, type Result } from '../result.ts'
import type { LawOffset, LawTerm } from './law-offsets.ts'
import { type Law, type LawError, selectLaw } from './select-law.ts'

/** Screens show `safeDue` and reminders count back from it; a step is overdue after `latest`. */
export interface Deadline {
  readonly nominal: PlainDate
  readonly latest: PlainDate
  readonly safeDue: PlainDate
}

/** Turns the offsets of the law into dates of one case. It counts sick days only, so gaps move what lies after them. */
export interface CaseClock {
  readonly law: Law
  readonly calendar: Calendar
  readonly spans: readonly SickSpan[]
  /** The date of D0 + the offset of the term. */
  at(term: LawTerm): PlainDate
  deadline(nominal: PlainDate, safe?: PlainDate): Deadline
}

/** the law is chosen by the first sick day of the case, and so stays the same through every gap. */
export function caseClock(
  spans: readonly SickSpan[],
  calendar: Calendar = calWork,
  rows?: readonly LawOffset[],
): Result<CaseClock, LawError> {
  const [first] = spans
  if (!first) throw new RangeError('A case has at least one sick day')
  const law = selectLaw(first.from, rows)
  if (!law.ok) return law

  const dateOf = sickDayFinder(spans)
  return ok({
    law: law.value,
    calendar,
    spans,
    at: (term) => dateOf(law.value[term] + 1),
    deadline: (nominal, safe = nominal) => ({ nominal, latest: nominal, safeDue: previousWorkingDay(calendar, safe) }),
  })
}

/** WVP-07, R-6.2.2: UWV accepts the first working day on or after day 295. */
export function week42Deadline(clock: CaseClock): Deadline {
  const deadline = clock.deadline(clock.at('WVP-07.nominal'))
  return { ...deadline, latest: nextWorkingDay(clock.calendar, deadline.nominal) }
}

/** WVP-02: within six weeks after the first day; the earlier reading of week 6 is the safe one. */
export const problemAnalysisDeadline = (clock: CaseClock): Deadline =>
  clock.deadline(clock.at('WVP-02.nominal'), clock.at('WVP-02.safe'))

/** WVP-04: two weeks after the problem analysis; while there is none, week 8. restarts it from a new advice. */
export function actionPlanDeadline(clock: CaseClock, problemAnalysisDate: PlainDate | null): Deadline {
  if (problemAnalysisDate) return clock.deadline(problemAnalysisDate.add({ days: clock.law['WVP-04.afterAnalysis'] }))
  return clock.deadline(clock.at('WVP-04.nominal'), clock.at('WVP-04.safe'))
}

/** WVP-06: a fixed rhythm from the action plan; an evaluation held earlier or later does not move the next. */
export function evaluationDates(clock: CaseClock, actionPlanDate: PlainDate, count: number): PlainDate[] {
  const rhythm = clock.law['WVP-06.rhythm']
  return Array.from({ length: count }, (_, index) => actionPlanDate.add({ days: rhythm * (index + 1) }))
}

/** WVP-10: six weeks after the first-year evaluation; eight weeks after capacity for work that became known later. */
export function secondTrackStartBy(
  clock: CaseClock,
  known: { readonly evaluationDate: PlainDate | null; readonly capacityKnownDate: PlainDate | null },
): PlainDate | null {
  const { evaluationDate, capacityKnownDate } = known
  const isLater = capacityKnownDate && (!evaluationDate || evaluationDate.until(capacityKnownDate).sign > 0)
  if (isLater) return capacityKnownDate.add({ days: clock.law['WVP-10.afterCapacity'] })
  return evaluationDate?.add({ days: clock.law['WVP-10.afterEvaluation'] }) ?? null
}
