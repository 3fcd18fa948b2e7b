import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../plain-date.ts'
import type { Actor } from './statutory-steps.ts'
import { isUnfinished, type StatutoryTask } from './statutory-tasks.ts'

/** "Wat gebeurt er nu?": what happens next, who acts, and by when. */
export interface NextStep {
  readonly task: StatutoryTask
  readonly actors: readonly Actor[]
  readonly by: PlainDate
  /** Whether the employee has to do something; an invitation of the employer is waited for otherwise. */
  readonly employeeActs: boolean
  readonly isOverdue: boolean
}

/** The first unfinished task that can still be done in time; only when there is none, the oldest overdue one. */
export function nextStep(tasks: readonly StatutoryTask[]): NextStep | null {
  const waiting = waitingTasks(tasks)
  const task = waiting.find((found) => !found.isOverdue) ?? waiting[0]
  return task ? asNextStep(task) : null
}

/** What should have been done already, oldest first. */
export const overdueSteps = (tasks: readonly StatutoryTask[]): NextStep[] =>
  waitingTasks(tasks)
    .filter((task) => task.isOverdue)
    .map(asNextStep)

/** The employee's own next act, which may lie further ahead than the next step of all. */
export function nextStepOf(actor: Actor, tasks: readonly StatutoryTask[]): NextStep | null {
  return nextStep(tasks.filter((task) => task.actors.includes(actor)))
}

function waitingTasks(tasks: readonly StatutoryTask[]): StatutoryTask[] {
  return tasks
    .filter((task) => task.kind === 'task' && isUnfinished(task))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn))
}

const asNextStep = (task: StatutoryTask): NextStep => ({
  task,
  actors: task.actors,
  by: task.dueOn,
  employeeActs: task.actors.includes('employee'),
  isOverdue: task.isOverdue,
})
