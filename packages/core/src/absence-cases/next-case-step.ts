import { type StepCode, statutorySteps, stepCodes } from '../law/statutory-steps.ts'
import { day, isBefore, type PlainDate } from '../plain-date.ts'
import type { CaseTaskView } from './views.ts'

/** "Wat gebeurt er nu?" for the employee: which step, on which day at the latest, and whether it is late. */
export interface NextCaseStep {
  step: StepCode
  name: string
  by: string
  isOverdue: boolean
}

const waiting = new Set(['open', 'provisional', 'deviated'])
const isStepCode = (code: string): code is StepCode => stepCodes.some((known) => known === code)

/** As `nextStep` of the law, over stored tasks: the first that can still be in time, else the oldest late one. */
export function nextCaseStep(tasks: readonly CaseTaskView[], today: PlainDate): NextCaseStep | null {
  const open = tasks
    .filter(({ state }) => waiting.has(state))
    .toSorted((a, b) => (a.safeDue < b.safeDue ? -1 : Number(a.safeDue > b.safeDue)))
  const isOverdue = (task: CaseTaskView): boolean => isBefore(day(task.latest), today)
  const next = open.find((task) => !isOverdue(task)) ?? open[0]
  if (!next || !isStepCode(next.stepCode)) return null
  const isLate = isOverdue(next)
  // After the day that screens show the day of the law still holds: it is the one to name then.
  const by = !isLate && isBefore(day(next.safeDue), today) ? next.latest : next.safeDue
  return { step: next.stepCode, name: statutorySteps[next.stepCode].name, by, isOverdue: isLate }
}
