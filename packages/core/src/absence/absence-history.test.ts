import { expect, test } from 'vitest'
import { day } from '../plain-date.ts'
import type { AbsenceEvent } from './absence-events.ts'
import { appendEvents, periodsOf } from './absence-history.ts'
import { linkPeriods } from './linked-absence.ts'

const sick: AbsenceEvent = { type: 'SickReported', id: 's1', firstDay: day('2026-01-05') }
const recovered: AbsenceEvent = {
  type: 'RecoveryReported',
  id: 'r1',
  sickReportId: 's1',
  recoveryDate: day('2026-02-02'),
}
const relapse: AbsenceEvent = { type: 'SickReported', id: 's2', firstDay: day('2026-03-02') }
const correction = (old: string, value: string): AbsenceEvent => ({
  type: 'AbsenceCorrected',
  id: `c-${value}`,
  ofEvent: 'r1',
  field: 'recoveryDate',
  old: day(old),
  new: day(value),
  reasonCode: 'mistake',
})
const withdrawal = (ofEvent: string): AbsenceEvent => ({
  type: 'AbsenceWithdrawn',
  id: `w-${ofEvent}`,
  ofEvent,
  reason: 'duplicate',
})

const casesOf = (events: readonly AbsenceEvent[]) => {
  const periods = periodsOf(events)
  const linked = periods.ok ? linkPeriods(periods.value) : periods
  if (!linked.ok) throw new Error(linked.error.code)
  return linked.value.cases.length
}
const codeOf = (history: readonly AbsenceEvent[], added: AbsenceEvent) => {
  const appended = appendEvents(history, [added], { firstDay: day('2020-01-01'), lastDay: null })
  return appended.ok ? 'ok' : appended.error.code
}

test('S-115 R-2.5.2 a corrected recovery turns two cases into one, and the next correction back into two', () => {
  const history = [sick, recovered, relapse]
  expect(casesOf(history)).toBe(2)
  expect(casesOf([...history, correction('2026-02-02', '2026-02-05')])).toBe(1)
  expect(casesOf([...history, correction('2026-02-02', '2026-02-05'), correction('2026-02-05', '2026-02-01')])).toBe(2)
})

test('R-2.5.3 a withdrawn report takes its recovery along; a withdrawn recovery opens the period again', () => {
  expect(periodsOf([sick, recovered, withdrawal('s1')])).toEqual({ ok: true, value: [] })
  expect(periodsOf([sick, recovered, withdrawal('r1')])).toMatchObject({ value: [{ recoveryDate: null }] })
})

test.each<[string, AbsenceEvent, string]>([
  ['a recovery of nobody', { ...recovered, id: 'r9', sickReportId: 's9' }, 'absence_history.unknown_event'],
  ['a second recovery', { ...recovered, id: 'r2' }, 'absence_history.already_recovered'],
  ['a correction of an outdated value', correction('2026-01-30', '2026-02-05'), 'absence_history.outdated_correction'],
  [
    'a recovery before the first day',
    correction('2026-02-02', '2026-01-05'),
    'absence_periods.recovery_not_after_first_day',
  ],
  ['a recovery after the relapse', correction('2026-02-02', '2026-03-03'), 'absence_periods.overlap'],
  ['a withdrawn recovery under a relapse', withdrawal('r1'), 'absence_periods.overlap'],
  [
    'a report before the employment',
    { ...relapse, id: 's3', firstDay: day('2019-12-31') },
    'absence_history.not_employed',
  ],
  [
    'hours of zero percent',
    { type: 'HoursAgreed', id: 'h1', sickReportId: 's1', effectiveFrom: day('2026-01-12'), absencePct: 0 },
    'absence_step.pct_out_of_range',
  ],
  [
    'hours after the recovery',
    { type: 'HoursAgreed', id: 'h1', sickReportId: 's1', effectiveFrom: day('2026-02-02'), absencePct: 50 },
    'absence_step.outside_period',
  ],
  [
    'a correction of a wrong field',
    { ...correction('2026-02-02', '2026-02-05'), field: 'firstDay' } as AbsenceEvent,
    'absence_history.field_not_correctable',
  ],
])('R-2.5.1 R-2.5.5 %s is refused and nothing changes', (_title, added, code) => {
  expect(codeOf([sick, recovered, relapse], added)).toBe(code)
})

test('R-2.5.3 what is withdrawn cannot be corrected or withdrawn again', () => {
  const history = [sick, recovered, withdrawal('s1')]
  expect(codeOf(history, withdrawal('s1'))).toBe('absence_history.withdrawn_event')
  expect(codeOf(history, { ...recovered, id: 'r2' })).toBe('absence_history.withdrawn_event')
})
