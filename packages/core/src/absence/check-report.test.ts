import { expect, test } from 'vitest'
import { day } from '../plain-date.ts'
import type { Role } from '../privacy/role.ts'
import { checkRecoveryReport, checkSickReport, type ReportFacts } from './check-report.ts'
import { defaultReportingWindow } from './reporting-window.ts'

const facts: ReportFacts = {
  today: day('2026-03-20'),
  role: 'employee',
  employmentFirstDay: day('2020-01-01'),
  employmentLastDay: null,
  periods: [],
  window: defaultReportingWindow,
}
const open = { periods: [{ firstDay: day('2026-03-16'), recoveryDate: null }] }
const closed = { periods: [{ firstDay: day('2026-03-02'), recoveryDate: day('2026-03-09') }] }

const codeOf = (checked: ReturnType<typeof checkSickReport> | ReturnType<typeof checkRecoveryReport>) =>
  checked.outcome === 'rejected' ? checked.error.code : checked.outcome

test.each<[string, string, Partial<ReportFacts>, string]>([
  ['today', '2026-03-20', {}, 'accepted'],
  ['the last day ahead', '2026-04-03', {}, 'accepted'],
  ['a day too far ahead', '2026-04-04', {}, 'sick_report.too_far_ahead'],
  ['two days back', '2026-03-18', {}, 'accepted'],
  ['three days back', '2026-03-17', {}, 'needsConfirmation'],
  ['three days back, by the manager', '2026-03-17', { role: 'manager' }, 'accepted'],
  ['28 days back', '2026-02-20', {}, 'needsConfirmation'],
  ['29 days back', '2026-02-19', {}, 'sick_report.too_far_back'],
  ['a year back, by HR', '2025-03-20', { role: 'employerCaseworker' }, 'accepted'],
  ['the day of an earlier recovery', '2026-03-09', { ...closed, role: 'manager' }, 'accepted'],
  ['the day before an earlier recovery', '2026-03-08', closed, 'sick_report.overlaps'],
  ['a day before a whole earlier period', '2026-02-25', closed, 'sick_report.overlaps'],
  ['a second time', '2026-03-20', open, 'sick_report.already_open'],
  ['the last day of employment', '2026-03-20', { employmentLastDay: day('2026-03-20') }, 'accepted'],
  [
    'a day after employment, with an open case',
    '2026-03-20',
    { ...open, employmentLastDay: day('2026-03-19') },
    'sick_report.not_employed',
  ],
])('S-114 R-2.5.5 a sick report for %s (%s)', (_title, firstDay, change, expected) => {
  expect(codeOf(checkSickReport(day(firstDay), { ...facts, ...change }))).toBe(expected)
})

test.each<[string, string, Partial<ReportFacts>, string]>([
  ['the day after the first sick day', '2026-03-17', open, 'accepted'],
  ['the first sick day', '2026-03-16', open, 'recovery_report.not_after_first_day'],
  ['the last day ahead', '2026-04-03', open, 'accepted'],
  ['a day too far ahead', '2026-04-04', open, 'recovery_report.too_far_ahead'],
  ['a closed period', '2026-03-20', closed, 'recovery_report.no_open_absence'],
])('S-101 R-2.5.5 a recovery report for %s (%s)', (_title, recoveryDate, change, expected) => {
  expect(codeOf(checkRecoveryReport(day(recoveryDate), { ...facts, ...change }))).toBe(expected)
})

test.each<Role>(['employee', 'manager', 'providerCaseworker', 'physician'])(
  'S-114 R-2.5.5 %s may not reach further back than the window',
  (role) => {
    expect(checkSickReport(day('2026-02-19'), { ...facts, role })).toEqual({
      outcome: 'rejected',
      error: { code: 'sick_report.too_far_back', earliest: '2026-02-20' },
    })
  },
)
