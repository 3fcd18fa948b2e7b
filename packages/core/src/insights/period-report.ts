import type { AbsencePeriodsError } from '../absence/absence-period.ts'
import { exact, roundedRatio } from '../absence/half-up.ts'
import { linkPeriods } from '../absence/linked-absence.ts'
import type { PlainDate } from '../plain-date.ts'
import { ok, type Result } from '../result.ts'
import {
  type DurationClass,
  type DurationClassTable,
  defaultDurationClasses,
  defaultMaxCaseDays,
  durationAtEndOf,
  durationClass,
} from './duration-class.ts'
import {
  countEmployee,
  type EmployeeCount,
  type ReportedEmployee,
  type ReportPeriod,
  shareScale,
} from './employee-count.ts'
import { calendarDays, type DayCount } from './interval.ts'
import { percentage } from './rates.ts'

export interface ReportSettings {
  readonly maxCaseDays?: number
  /** Days of the calendar year in which the period ends, unless a branch counts otherwise. */
  readonly daysInYear?: number
  readonly durationClasses?: DurationClassTable
  readonly dayCount?: DayCount
}

/** Section 4 of the rule book for one group and one period. Days are full-time days, four decimals. */
export interface PeriodReport {
  readonly numeratorByEmployee: Readonly<Record<string, number>>
  readonly numerator: number
  readonly numeratorInclLeave: number
  readonly denominator: number
  readonly absenceRate: number | null
  readonly absenceRateInclLeave: number | null
  readonly rateByClass: Readonly<Partial<Record<DurationClass, number>>>
  readonly newReports: number
  readonly cases: number
  readonly averageHeadcount: number
  readonly reportFrequency: number | null
  readonly closedDurations: readonly number[]
  readonly averageDuration: number | null
  readonly zeroAbsenceAnyEmployed: number | null
  readonly zeroAbsenceWholePeriod: number | null
}

/** R-4.1-R-4.5. Statistics do not merge periods; only `cases` counts compound cases. */
export function periodReport(
  period: ReportPeriod,
  employees: readonly ReportedEmployee[],
  settings: ReportSettings = {},
): Result<PeriodReport, AbsencePeriodsError> {
  const {
    maxCaseDays = defaultMaxCaseDays,
    durationClasses = defaultDurationClasses,
    dayCount = calendarDays,
  } = settings
  const cases = countCases(employees)
  if (!cases.ok) return cases

  const counts = employees.map((employee) => countEmployee(period, employee, maxCaseDays, dayCount))
  const numerator = sum(counts, (count) => count.numerator)
  const leave = sum(counts, (count) => count.leave)
  const denominator = sum(counts, (count) => count.denominator)
  const employedDays = BigInt(counts.reduce((days, count) => days + count.employedDays, 0))
  const periodDays = BigInt(dayCount(period.firstDay, period.lastDay.add({ days: 1 })))
  const newReports = counts.reduce((reports, count) => reports + count.newReports, 0)
  const daysInYear = settings.daysInYear ?? period.lastDay.daysInYear
  const durations = counts.flatMap((count) => count.closedDurations).sort((a, b) => a - b)

  return ok({
    numeratorByEmployee: Object.fromEntries(counts.map((count) => [count.id, inDays(count.numerator)])),
    numerator: inDays(numerator),
    numeratorInclLeave: inDays(numerator + leave),
    denominator: inDays(denominator),
    absenceRate: percentage(numerator, denominator),
    absenceRateInclLeave: percentage(numerator + leave, denominator),
    rateByClass: ratesByClass(counts, denominator, (absence) =>
      // More than two years stands in lists only, so a longer cap during a sanction stays in the last class of the rates.
      durationClass(
        Math.min(durationAtEndOf(period.lastDay, absence, maxCaseDays), defaultMaxCaseDays),
        durationClasses,
      ),
    ),
    newReports,
    cases: cases.value,
    averageHeadcount: roundedRatio(employedDays, periodDays, 4),
    reportFrequency:
      employedDays === 0n ? null : roundedRatio(BigInt(newReports) * exact(daysInYear), employedDays * exact(1), 4),
    closedDurations: durations,
    averageDuration: mean(durations),
    zeroAbsenceAnyEmployed: zeroAbsence(counts.filter((count) => count.employedDays > 0)),
    zeroAbsenceWholePeriod: zeroAbsence(counts.filter((count) => count.isEmployedThroughout)),
  })
}

function countCases(employees: readonly ReportedEmployee[]): Result<number, AbsencePeriodsError> {
  let cases = 0
  for (const { absences, leaves } of employees) {
    const linked = linkPeriods(absences, leaves)
    if (!linked.ok) return linked
    cases += linked.value.cases.length
  }
  return ok(cases)
}

function ratesByClass(
  counts: readonly EmployeeCount[],
  denominator: bigint,
  classOf: (absence: { firstDay: PlainDate; recoveryDate: PlainDate | null }) => DurationClass,
): Partial<Record<DurationClass, number>> {
  const numerators = new Map<DurationClass, bigint>()
  for (const { absences } of counts)
    for (const absence of absences) {
      if (absence.numerator === 0n) continue
      const found = classOf(absence)
      numerators.set(found, (numerators.get(found) ?? 0n) + absence.numerator)
    }
  const rates = [...numerators].map(([found, numerator]) => [found, percentage(numerator, denominator)])
  return Object.fromEntries(rates)
}

/** in percent; null when the group is empty. */
const zeroAbsence = (group: readonly EmployeeCount[]): number | null =>
  percentage(BigInt(group.filter((count) => !count.hasAbsence).length), BigInt(group.length))

/** two decimals. */
const mean = (durations: readonly number[]): number | null =>
  durations.length === 0
    ? null
    : roundedRatio(BigInt(durations.reduce((total, days) => total + days, 0)), BigInt(durations.length), 2)

const inDays = (value: bigint): number => roundedRatio(value, shareScale, 4)

const sum = (counts: readonly EmployeeCount[], of: (count: EmployeeCount) => bigint): bigint =>
  counts.reduce((total, count) => total + of(count), 0n)
