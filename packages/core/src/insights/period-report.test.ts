import fc from 'fast-check'
import { expect, test } from 'vitest'
import { absencePctOn } from '../absence/absence-percentage.ts'
import { day, daysBetween, isAfter, isBefore } from '../plain-date.ts'
import { defaultMaxCaseDays, vernetDurationClasses } from './duration-class.ts'
import type { ReportedEmployee, ReportPeriod } from './employee-count.ts'
import { days360 } from './interval.ts'
import { periodReport, type ReportSettings } from './period-report.ts'

const year = { firstDay: day('2027-01-01'), lastDay: day('2027-12-31') }

function report(period: ReportPeriod, employees: readonly ReportedEmployee[], settings: ReportSettings = {}) {
  const made = periodReport(period, employees, settings)
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

/** taken literally: over every employee and every calendar day. */
function slowNumerator(period: ReportPeriod, employee: ReportedEmployee): number {
  let sum = 0
  for (let date = period.firstDay; !isAfter(date, period.lastDay); date = date.add({ days: 1 })) {
    if (employee.employedFrom && isBefore(date, employee.employedFrom)) continue
    if (employee.employedTo && isAfter(date, employee.employedTo)) continue
    if (employee.leaves?.some((leave) => !isBefore(date, leave.firstDay) && !isAfter(date, leave.lastDay))) continue
    for (const { firstDay, recoveryDate, steps = [] } of employee.absences) {
      const isSick = !isBefore(date, firstDay) && (recoveryDate === null || isBefore(date, recoveryDate))
      if (isSick && daysBetween(firstDay, date) < defaultMaxCaseDays)
        sum += (employee.partTimeFactor * absencePctOn(steps, date)) / 100
    }
  }
  return sum
}

const anyEmployee = fc
  .record({
    start: fc.integer({ min: -800, max: 300 }),
    lengths: fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 90 })), { maxLength: 5 }),
    partTimeFactor: fc.constantFrom(1, 0.8, 0.6, 0.75),
    pct: fc.constantFrom(100, 50, 25, 66.67),
    employed: fc.tuple(fc.integer({ min: -50, max: 200 }), fc.integer({ min: 201, max: 500 })),
  })
  .map(({ start, lengths, partTimeFactor, pct, employed }): ReportedEmployee => {
    let firstDay = year.firstDay.add({ days: start })
    const absences = lengths.map(([sick, gap]) => {
      const recoveryDate = firstDay.add({ days: sick })
      const steps = sick > 3 ? [{ effectiveFrom: firstDay.add({ days: 3 }), absencePct: pct }] : []
      const absence = { firstDay, recoveryDate, steps }
      firstDay = recoveryDate.add({ days: gap })
      return absence
    })
    const [from, to] = employed
    const employedFrom = year.firstDay.add({ days: from })
    return { id: 'E', partTimeFactor, absences, employedFrom, employedTo: year.firstDay.add({ days: to }) }
  })

test('R-4.1 the numerator equals a sum over every single day', () => {
  fc.assert(
    fc.property(anyEmployee, (employee) => {
      expect(report(year, [employee]).numerator).toBeCloseTo(slowNumerator(year, employee), 3)
    }),
    { numRuns: 80 },
  )
})

test('R-4.1 two halves of a year add up to the year', () => {
  fc.assert(
    fc.property(anyEmployee, fc.integer({ min: 1, max: 364 }), (employee, cut) => {
      const before = { firstDay: year.firstDay, lastDay: year.firstDay.add({ days: cut - 1 }) }
      const after = { firstDay: year.firstDay.add({ days: cut }), lastDay: year.lastDay }
      const halves = [before, after].map((period) => report(period, [employee]))
      const whole = report(year, [employee])
      const sum = (of: (half: (typeof halves)[number]) => number) => halves.reduce((total, half) => total + of(half), 0)
      expect(sum((half) => half.numerator)).toBeCloseTo(whole.numerator, 3)
      expect(sum((half) => half.denominator)).toBeCloseTo(whole.denominator, 3)
      expect(sum((half) => half.newReports)).toBe(whole.newReports)
    }),
    { numRuns: 80 },
  )
})

test('R-4.5 the rates of the classes add up to the absence rate, but for rounding', () => {
  fc.assert(
    fc.property(fc.array(anyEmployee, { minLength: 1, maxLength: 6 }), (employees) => {
      const { rateByClass, absenceRate } = report(year, employees)
      const sum = Object.values(rateByClass).reduce((total, rate) => total + rate, 0)
      if (absenceRate !== null) expect(Math.abs(sum - absenceRate)).toBeLessThan(0.03)
    }),
    { numRuns: 60 },
  )
})

const long = { id: 'E', partTimeFactor: 1, absences: [{ firstDay: day('2025-06-01'), recoveryDate: null }] }

test('R-4.1 a period stops counting after 730 days, unless a sanction lengthens it', () => {
  expect(report(year, [long]).numerator).toBe(151)
  expect(report(year, [long], { maxCaseDays: 1095 }).numerator).toBe(365)
  expect(report(year, [long], { maxCaseDays: 1095 }).rateByClass).toEqual({ extraLong: 100 })
})

test('R-4.1 R-2.3.5 maternity leave is in the second variant only, and cuts the absence in two reports', () => {
  const leave = { firstDay: day('2027-03-01'), lastDay: day('2027-06-20') }
  const absences = [{ firstDay: day('2027-02-01'), recoveryDate: day('2027-07-01') }]
  const made = report(year, [{ id: 'E', partTimeFactor: 1, absences, leaves: [leave] }])
  expect(made).toMatchObject({ numerator: 38, numeratorInclLeave: 150, newReports: 2, closedDurations: [10, 28] })
})

test('R-4.1 R-4.4 nobody employed gives no rates instead of a division by zero', () => {
  expect(report(year, [])).toMatchObject({
    absenceRate: null,
    reportFrequency: null,
    averageDuration: null,
    zeroAbsenceWholePeriod: null,
  })
})

test('R-4.2 the year of the frequency is that in which the period ends', () => {
  const leapYear = { firstDay: day('2027-07-01'), lastDay: day('2028-06-30') }
  const absences = [{ firstDay: day('2028-01-10'), recoveryDate: day('2028-01-12') }]
  expect(report(leapYear, [{ id: 'E', partTimeFactor: 0.5, absences }]).reportFrequency).toBe(1)
})

test('R-4.1 R-4.5 the day count and the classes are settings', () => {
  const absences = [{ firstDay: day('2027-01-01'), recoveryDate: day('2027-01-11') }]
  const made = report(year, [{ id: 'E', partTimeFactor: 1, absences }], {
    dayCount: days360,
    durationClasses: vernetDurationClasses,
  })
  expect(made).toMatchObject({ denominator: 360, numerator: 10, rateByClass: { short: 2.78 } })
})
