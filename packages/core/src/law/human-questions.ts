import { dayNo } from '../absence/day-number.ts'
import { lastSickDayOf } from '../absence/gap.ts'
import type { LinkedCase } from '../absence/linked-absence.ts'
import type { PlainDate } from '../plain-date.ts'
import type { CaseClock } from './case-clock.ts'

/** What only a person may answer; each becomes a task of that person, never a guess. */
export type HumanQuestion =
  | { readonly question: 'sameCauseAsBeforeLeave'; readonly askedOf: 'physician' }
  | { readonly question: 'leaveInInterruption'; readonly askedOf: 'employerCaseworker' }
  | { readonly question: 'confirmRecovery'; readonly askedOf: 'physician'; readonly dueOn: PlainDate }

/** */
export function humanQuestions(absenceCase: LinkedCase, clock: CaseClock): HumanQuestion[] {
  const questions: HumanQuestion[] = []
  if (absenceCase.undecided) questions.push({ question: 'sameCauseAsBeforeLeave', askedOf: 'physician' })
  if (absenceCase.manualReview) questions.push({ question: 'leaveInInterruption', askedOf: 'employerCaseworker' })

  const recoveryDate = absenceCase.periods.at(-1)?.recoveryDate ?? null
  const dueOn = recoveryDate && recoveryConfirmationDue(absenceCase, recoveryDate, clock)
  if (dueOn) questions.push({ question: 'confirmRecovery', askedOf: 'physician', dueOn })
  return questions
}

/** from day 42 on the physician confirms a recovery within four weeks, or it can be disregarded later. */
export function recoveryConfirmationDue(
  absenceCase: Pick<LinkedCase, 'spans'>,
  recoveryDate: PlainDate,
  { law }: CaseClock,
): PlainDate | null {
  const days = dayNo(absenceCase, lastSickDayOf(recoveryDate)) ?? 0
  return days >= law['recovery.confirmFromDay'] ? recoveryDate.add({ days: law['recovery.confirmWithin'] }) : null
}

/** hours may be agreed without advice of the physician in the first six weeks only. */
export function canAgreeHoursWithoutAdvice(
  absenceCase: Pick<LinkedCase, 'spans'>,
  effectiveFrom: PlainDate,
  { law }: CaseClock,
): boolean {
  const number = dayNo(absenceCase, effectiveFrom)
  return number !== null && number <= law['hoursWithoutAdvice.untilDay']
}

/** a first day that changes after the 42nd-week notice has to be corrected at UWV too. */
export const mustCorrectWeek42Notice = (
  noticeSentOn: PlainDate | null,
  before: Pick<LinkedCase, 'firstDay'>,
  after: Pick<LinkedCase, 'firstDay'>,
): boolean => noticeSentOn !== null && !before.firstDay.equals(after.firstDay)
