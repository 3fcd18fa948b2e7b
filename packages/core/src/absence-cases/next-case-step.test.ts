import { expect, test } from 'vitest'
import { day } from '../plain-date.ts'
import { caseWeek } from './case-week.ts'
import { nextCaseStep } from './next-case-step.ts'

const task = (stepCode: string, safeDue: string, latest: string, state = 'open') => ({
  stepCode,
  state,
  actor: 'employer',
  nominal: safeDue,
  latest,
  safeDue,
})
const today = day('2026-11-24')

test('the next step is the first that can still be in time', () => {
  const tasks = [task('WVP-07', '2027-09-01', '2027-09-03'), task('WVP-02', '2026-12-18', '2026-12-21', 'provisional')]
  expect(nextCaseStep(tasks, today)).toEqual({
    step: 'WVP-02',
    name: 'problemAnalysis',
    by: '2026-12-18',
    isOverdue: false,
  })
})

test('R-0.4 between the day that is shown and the day of the law, the latter is named', () => {
  expect(nextCaseStep([task('WVP-01', '2026-11-20', '2026-11-24')], today)).toMatchObject({
    by: '2026-11-24',
    isOverdue: false,
  })
})

test('a late step is told only when nothing else waits; done and cancelled ones never', () => {
  const late = task('WVP-01', '2026-11-01', '2026-11-03')
  expect(nextCaseStep([late, task('WVP-04', '2027-01-04', '2027-01-04')], today)?.step).toBe('WVP-04')
  expect(nextCaseStep([late], today)).toMatchObject({ step: 'WVP-01', isOverdue: true })
  expect(
    nextCaseStep(
      [
        { ...late, state: 'done' },
        { ...late, state: 'cancelled' },
      ],
      today,
    ),
  ).toBeNull()
})

test('R-2.2.3 the week of a compound case leaves the recovered days out', () => {
  expect(caseWeek([{ firstDay: '2026-11-24', recoveryDate: null }], today)).toBe(1)
  expect(caseWeek([{ firstDay: '2026-11-18', recoveryDate: null }], today)).toBe(1)
  expect(caseWeek([{ firstDay: '2026-11-17', recoveryDate: null }], today)).toBe(2)
  expect(
    caseWeek(
      [
        { firstDay: '2026-11-01', recoveryDate: '2026-11-08' },
        { firstDay: '2026-11-24', recoveryDate: null },
      ],
      today,
    ),
  ).toBe(2)
  expect(caseWeek([{ firstDay: '2026-11-25', recoveryDate: null }], today)).toBeNull()
})
