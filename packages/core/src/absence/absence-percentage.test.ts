import { expect, test } from 'vitest'
import { day } from '../plain-date.ts'
import { absencePctOn, absencePercentage, checkSteps } from './absence-percentage.ts'
import { firstDayOfIncapacity } from './first-day.ts'
import { contractSchedule, rosterSchedule } from './schedule.ts'

test.each([
  [40, 39.999, 0.01],
  [32, 12.4, 61.25],
  [24, 0.001, 100],
  [37.5, 12.5, 66.67],
  [7.2, 0.9, 87.5],
])('R-2.4.2 R-2.4.3 of %d hours %d worked leaves %d %% absence, never zero', (contractHours, workedHours, pct) => {
  expect(absencePercentage({ contractHours, workedHours })).toEqual({
    ok: true,
    value: { outcome: 'step', absencePct: pct },
  })
})

test.each([
  [{ contractHours: 0, workedHours: 0 }, 'agreed_hours.no_contract_hours'],
  [{ contractHours: 40, workedHours: -1 }, 'agreed_hours.negative'],
  [{ contractHours: 40, workedHours: Number.NaN }, 'agreed_hours.negative'],
])('R-2.4.3 %j is a typed error', (hours, code) => {
  expect(absencePercentage(hours)).toEqual({ ok: false, error: { code } })
})

test('R-2.4.5 before the first step, and without any, the absence is full', () => {
  const steps = [
    { effectiveFrom: day('2026-02-09'), absencePct: 50 },
    { effectiveFrom: day('2026-01-19'), absencePct: 75 },
  ]
  const on = (date: string) => absencePctOn(steps, day(date))
  expect([on('2026-01-18'), on('2026-01-19'), on('2026-02-08'), on('2026-02-09')]).toEqual([100, 75, 75, 50])
})

test('R-2.4.2 two steps on one day are refused', () => {
  const twice = [50, 75].map((absencePct) => ({ effectiveFrom: day('2026-01-19'), absencePct }))
  const checked = checkSteps({ firstDay: day('2026-01-05'), recoveryDate: null }, twice)
  expect(checked).toMatchObject({ error: { code: 'absence_step.same_day_twice' } })
})

test('R-2.1.3 a roster goes before the contract week, and only for the days it covers', () => {
  const week = contractSchedule({ workdays: [1, 2, 3, 4, 5] })
  const roster = rosterSchedule(
    { firstDay: day('2026-03-02'), lastDay: day('2026-03-08'), workingDays: [day('2026-03-07')] },
    week,
  )
  expect(`${orThrow(firstDayOfIncapacity(day('2026-03-02'), roster))}`).toBe('2026-03-07')
  expect(`${orThrow(firstDayOfIncapacity(day('2026-03-07'), roster, true))}`).toBe('2026-03-09')
})

test('R-2.1.3 a roster without working days is a typed error, not an endless search', () => {
  const found = firstDayOfIncapacity(day('2026-03-02'), contractSchedule({ workdays: [] }))
  expect(found).toEqual({ ok: false, error: { code: 'schedule.no_working_day', illFrom: '2026-03-02' } })
})

function orThrow<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
