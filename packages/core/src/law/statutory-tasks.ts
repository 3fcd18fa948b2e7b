import type { LinkedCase } from '../absence/linked-absence.ts'
import { daysBetween, isAfter, isBefore, type PlainDate } from '../plain-date.ts'
import type { CaseClock, Deadline } from './case-clock.ts'
import type { CaseProgress, TaskKey } from './case-progress.ts'
import { type NotApplicableReason, type PlannedStep, plannedSteps } from './planned-steps.ts'
import { type Actor, type StepCode, statutorySteps } from './statutory-steps.ts'

/** Section 1.3. */
export type TaskState =
  | { readonly state: 'provisional' | 'open' }
  | { readonly state: 'done'; readonly doneOn: PlainDate }
  | { readonly state: 'cancelled'; readonly reason: 'recovered' }
  | { readonly state: 'notApplicable'; readonly reason: NotApplicableReason }
  | { readonly state: 'deviated'; readonly newDue: PlainDate }

export type StatutoryTask = TaskState & {
  readonly key: TaskKey
  readonly code: StepCode
  readonly name: string
  readonly actors: readonly Actor[]
  readonly kind: 'task' | 'information' | 'option'
  /** The dates of the law; they stay visible beside a later agreed or grace date. */
  readonly deadline: Deadline
  readonly opensOn: PlainDate | null
  /** The day that screens show and reminders count back from. */
  readonly dueOn: PlainDate
  /** After this day the task is overdue. */
  readonly lastDay: PlainDate
  readonly isDueSoon: boolean
  readonly isOverdue: boolean
}

const dueSoonDays = 14

/** Sections 1.1-1.3: all tasks of a case as they stand today. Derived, so that every change recomputes all of them. */
export function statutoryTasks(
  absenceCase: Pick<LinkedCase, 'periods'>,
  clock: CaseClock,
  progress: CaseProgress,
  today: PlainDate,
): StatutoryTask[] {
  const lastPeriod = absenceCase.periods.at(-1)
  const relapsedOn = absenceCase.periods.length > 1 ? (lastPeriod?.firstDay ?? null) : null

  return plannedSteps(clock, progress).map((planned) => {
    const newDue = progress.deviations?.[planned.key]?.newDue ?? null
    const later = newDue ?? graceDate(planned, clock, progress, relapsedOn)
    const lastDay = later ?? planned.deadline.latest
    const dueOn = later ?? planned.deadline.safeDue
    const { name, actors, kind } = statutorySteps[planned.code]
    const { key, code, deadline, opensOn } = planned

    const found = stateOf(planned, progress, { newDue, lastDay, recoveryDate: lastPeriod?.recoveryDate ?? null })
    const isWaiting = kind === 'task' && isUnfinished(found)
    const isOverdue = isWaiting && isAfter(today, lastDay)
    const isDueSoon = isWaiting && !isOverdue && daysBetween(today, dueOn) <= dueSoonDays
    return { ...found, key, code, name, actors, kind, deadline, opensOn, dueOn, lastDay, isDueSoon, isOverdue }
  })
}

export const isUnfinished = ({ state }: TaskState): boolean =>
  state === 'open' || state === 'provisional' || state === 'deviated'

interface Dates {
  readonly newDue: PlainDate | null
  readonly lastDay: PlainDate
  readonly recoveryDate: PlainDate | null
}

/** A done task stays done through every recomputation; recovery cancels what had not fallen due while sick. */
function stateOf(planned: PlannedStep, progress: CaseProgress, { newDue, lastDay, recoveryDate }: Dates): TaskState {
  const doneOn = planned.doneOn ?? progress.done?.[planned.key] ?? null
  if (doneOn) return { state: 'done', doneOn }
  if (planned.condition !== 'met' && planned.condition !== 'unanswered')
    return { state: 'notApplicable', reason: planned.condition }
  if (recoveryDate && !isAfter(recoveryDate, lastDay)) return { state: 'cancelled', reason: 'recovered' }
  if (newDue) return { state: 'deviated', newDue }
  return { state: planned.condition === 'unanswered' ? 'provisional' : 'open' }
}

/** Section 1.3: a task that a merge reopens with a date in the past gets two weeks from the day of reopening. */
function graceDate(
  { deadline }: PlannedStep,
  clock: CaseClock,
  { reopenedOn = null }: CaseProgress,
  relapsedOn: PlainDate | null,
): PlainDate | null {
  if (!reopenedOn || !relapsedOn) return null
  const wasCancelled = !isBefore(deadline.latest, relapsedOn)
  return wasCancelled && isBefore(deadline.latest, reopenedOn)
    ? reopenedOn.add({ days: clock.law['merge.grace'] })
    : null
}
