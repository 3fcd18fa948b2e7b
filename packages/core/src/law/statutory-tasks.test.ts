import { expect, test } from 'vitest'
import type { AbsencePeriod } from '../absence/absence-period.ts'
import { linkPeriods } from '../absence/linked-absence.ts'
import { day } from '../plain-date.ts'
import { caseClock } from './case-clock.ts'
import type { CaseProgress, TaskKey } from './case-progress.ts'
import { agreeDeviation } from './deviation.ts'
import { nextStep, nextStepOf, overdueSteps } from './next-step.ts'
import { type StatutoryTask, statutoryTasks } from './statutory-tasks.ts'

const monday = day('2026-01-05')
const running = [{ firstDay: monday, recoveryDate: null }]

function tasksOf(today: string, progress: CaseProgress = {}, periods: readonly AbsencePeriod[] = running) {
  const linked = linkPeriods(periods)
  if (!linked.ok) throw new Error(linked.error.code)
  const absenceCase = linked.value.cases.at(-1)
  if (!absenceCase) throw new Error('no case')
  const clock = caseClock(absenceCase.spans)
  if (!clock.ok) throw new Error(clock.error.code)
  return statutoryTasks(absenceCase, clock.value, progress, day(today))
}

const find = (tasks: readonly StatutoryTask[], key: TaskKey) => tasks.find((task) => task.key === key)

/** Everything that is usually behind a case by week 41. */
const halfway: CaseProgress = {
  problemAnalysisDate: day('2026-02-10'),
  actionPlanDate: day('2026-02-24'),
  done: Object.fromEntries(
    ['WVP-01', ...[1, 2, 3, 4, 5].map((k) => `WVP-06/${k}`)].map((key) => [key, day('2026-02-24')]),
  ),
}

test('R-1.2.1 the problem analysis of a new case stands provisionally, due before the weekend of week 6', () => {
  const task = find(tasksOf('2026-01-06'), 'WVP-02')
  expect(task).toMatchObject({ state: 'provisional', actors: ['physician'], isOverdue: false, isDueSoon: false })
  expect(`${task?.dueOn}`).toBe('2026-02-13')
})

test('R-1.2.1 full recovery before it is due cancels it by itself', () => {
  const tasks = tasksOf('2026-01-20', {}, [{ firstDay: monday, recoveryDate: day('2026-01-19') }])
  expect(find(tasks, 'WVP-02')).toMatchObject({ state: 'cancelled', reason: 'recovered' })
  expect(nextStep(tasks.filter((task) => task.code !== 'WVP-01'))).toBeNull()
})

test('WVP-07 in week 41 the 42nd-week notice is the next step, and the employer acts', () => {
  const next = nextStep(tasksOf('2026-10-13', halfway))
  expect(next).toMatchObject({
    task: { code: 'WVP-07', name: 'week42Notice' },
    actors: ['employer'],
    employeeActs: false,
  })
  expect(`${next?.by}`).toBe('2026-10-26')
})

test('R-1.2.15 an early-IVA request counts as the 42nd-week notice', () => {
  const tasks = tasksOf('2026-10-13', { ...halfway, countsAsWeek42NoticeOn: day('2026-09-01') })
  expect(find(tasks, 'WVP-07')?.state).toBe('done')
})

test('WVP-15 the application for WIA is the next step of the employee, though the report comes first', () => {
  const done = { 'WVP-07': monday, 'WVP-12': monday, 'WVP-13': monday }
  const tasks = tasksOf('2027-09-20', {
    ...halfway,
    firstYearEvaluationDate: day('2026-12-18'),
    done: { ...halfway.done, ...done, 'WVP-10': monday, 'WVP-14': monday },
  })
  expect(nextStepOf('employee', tasks)?.task.code).toBe('WVP-15')
})

test('R-1.2.2 without possibilities there is no action plan, and the physician looks again after six weeks', () => {
  const judgement = { date: day('2026-02-10'), hasPossibilities: false }
  const tasks = tasksOf('2026-02-12', { problemAnalysisDate: judgement.date, judgement })
  expect(find(tasks, 'WVP-04')).toMatchObject({ state: 'notApplicable', reason: 'noPossibilities' })
  expect(`${find(tasks, 'WVP-04.reassessment')?.deadline.nominal}`).toBe('2026-03-24')
})

test('WVP-03 a threat that shows later replaces the analysis of week six', () => {
  const tasks = tasksOf('2026-04-01', { longAbsenceThreatens: true, threatKnownOn: day('2026-04-01') })
  expect(find(tasks, 'WVP-02')?.state).toBe('notApplicable')
  expect(`${find(tasks, 'WVP-03')?.deadline.nominal}`).toBe('2026-04-08')
})

test('R-1.2.3 a deviation moves the overdue flag and leaves the date of the law visible', () => {
  const agreed = agreeDeviation('WVP-02', day('2026-02-16'), {
    deviationReason: 'returnExpectedSoon',
    agreedByEmployer: true,
    agreedByEmployee: true,
    newDue: day('2026-03-02'),
  })
  if (!agreed.ok) throw new Error(agreed.error.code)
  const task = find(tasksOf('2026-02-20', { deviations: { 'WVP-02': agreed.value } }), 'WVP-02')
  expect(task).toMatchObject({ state: 'deviated', isOverdue: false })
  expect(`${task?.deadline.nominal}`).toBe('2026-02-16')
})

test('R-1.2.3 nobody can agree on another day for a term of an act', () => {
  const asked = { deviationReason: 'employeeAway', agreedByEmployer: true, agreedByEmployee: true } as const
  const answer = agreeDeviation('WVP-07', day('2026-10-26'), { ...asked, newDue: day('2026-11-02') })
  expect(answer).toEqual({ ok: false, error: { code: 'deviation.term_is_fixed', step: 'WVP-07' } })
})

test('R-1.2.5 a new advice asks for a revised plan within two weeks; the plan itself stays done', () => {
  const tasks = tasksOf('2026-06-05', { ...halfway, newAdviceOn: day('2026-06-01') })
  expect(find(tasks, 'WVP-04')?.state).toBe('done')
  expect(`${find(tasks, 'WVP-04.revision')?.deadline.nominal}`).toBe('2026-06-15')
})

test('WVP-06 an evaluation held late does not move the next one', () => {
  const tasks = tasksOf('2026-06-05', { ...halfway, done: { 'WVP-06/1': day('2026-05-01') } })
  expect(`${find(tasks, 'WVP-06/2')?.deadline.nominal}`).toBe('2026-05-19')
  expect(overdueSteps(tasks).map((step) => step.task.key)).toContain('WVP-06/2')
})

test('R-2.2.7 a relapse that is reported late gives a reopened task two weeks of grace', () => {
  const periods = [
    { firstDay: monday, recoveryDate: day('2026-02-02') },
    { firstDay: day('2026-02-16'), recoveryDate: null },
  ]
  const task = find(tasksOf('2026-03-10', { reopenedOn: day('2026-03-10') }, periods), 'WVP-02')
  expect(`${task?.deadline.nominal}`).toBe('2026-03-02')
  expect(`${task?.dueOn}`).toBe('2026-03-24')
  expect(task?.isOverdue).toBe(false)
})

test('R-0.4 a task is due soon from fourteen days before the safe day, and overdue the day after the latest', () => {
  const flags = (today: string) => find(tasksOf(today), 'WVP-02')
  expect(flags('2026-01-29')?.isDueSoon).toBe(false)
  expect(flags('2026-01-30')?.isDueSoon).toBe(true)
  expect(flags('2026-02-16')?.isOverdue).toBe(false)
  expect(flags('2026-02-17')?.isOverdue).toBe(true)
})
