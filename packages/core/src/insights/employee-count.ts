import type { AbsencePercentageStep } from '../absence/absence-percentage.ts'
import type { AbsencePeriod, MaternityLeave } from '../absence/absence-period.ts'
import { exact, exactScale } from '../absence/half-up.ts'
import { sickSpans } from '../absence/sick-timeline.ts'
import { daysBetween, isAfter, isBefore, type PlainDate } from '../plain-date.ts'
import { type DayCount, type Interval, inclusive, intersection, without } from './interval.ts'

export interface ReportPeriod {
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
}

export interface ReportedAbsence extends AbsencePeriod {
  /** No steps is fully absent. */
  readonly steps?: readonly AbsencePercentageStep[]
}

export interface ReportedEmployee {
  readonly id: string
  /** Contract hours divided by full-time hours. */
  readonly partTimeFactor: number
  readonly employedFrom?: PlainDate | null
  readonly employedTo?: PlainDate | null
  readonly absences: readonly ReportedAbsence[]
  readonly leaves?: readonly MaternityLeave[]
}

/** One full-time day, fully absent: factor in millionths times percentage in millionths. */
export const shareScale = BigInt(exactScale) * BigInt(exactScale) * 100n

interface CountedAbsence {
  readonly firstDay: PlainDate
  readonly recoveryDate: PlainDate | null
  readonly numerator: bigint
}

/** What one employee adds to the sums of a period; days are in units of `shareScale`. */
export interface EmployeeCount {
  readonly id: string
  readonly employedDays: number
  readonly isEmployedThroughout: boolean
  readonly denominator: bigint
  readonly numerator: bigint
  readonly leave: bigint
  readonly absences: readonly CountedAbsence[]
  readonly newReports: number
  readonly closedDurations: readonly number[]
  readonly hasAbsence: boolean
}

/** R-4.1-R-4.4 for one employee. Leave ends the period before it; what follows is a separate report. */
export function countEmployee(
  period: ReportPeriod,
  employee: ReportedEmployee,
  maxCaseDays: number,
  dayCount: DayCount,
): EmployeeCount {
  const { id, leaves = [], employedFrom, employedTo } = employee
  const window = inclusive(period.firstDay, period.lastDay)
  const employed = intersection(window, inclusive(employedFrom ?? period.firstDay, employedTo ?? period.lastDay))
  const fullDay = exact(employee.partTimeFactor) * exact(100)
  const spans = employee.absences.flatMap(({ steps = [], ...absence }) =>
    sickSpans(absence, leaves).map((span) => ({ firstDay: span.from, recoveryDate: span.until, steps })),
  )

  const sickIn = (span: AbsencePeriod, until: PlainDate): Interval[] => {
    const inside = employed && intersection(employed, { from: span.firstDay, until: span.recoveryDate ?? until })
    return inside ? withoutLeave([inside], leaves) : []
  }
  const absences = spans.map((span) => {
    const { firstDay, recoveryDate } = span
    const counting = { from: firstDay, until: firstDay.add({ days: maxCaseDays }) }
    const days = sickIn(span, window.until).flatMap((part) => intersection(part, counting) ?? [])
    return { firstDay, recoveryDate, numerator: weighted(days, span.steps, employee.partTimeFactor, dayCount) }
  })
  const leaveDays = employed
    ? leaves.flatMap((leave) => intersection(employed, inclusive(leave.firstDay, leave.lastDay)) ?? [])
    : []
  const employedDays = employed ? dayCount(employed.from, employed.until) : 0

  return {
    id,
    employedDays,
    isEmployedThroughout: employed ? isSame(employed, window) : false,
    denominator: BigInt(employedDays) * fullDay,
    numerator: absences.reduce((total, absence) => total + absence.numerator, 0n),
    leave: BigInt(leaveDays.reduce((total, part) => total + dayCount(part.from, part.until), 0)) * fullDay,
    absences,
    newReports: spans.filter((span) => isWithin(span.firstDay, period)).length,
    closedDurations: spans.flatMap(({ firstDay, recoveryDate }) =>
      recoveryDate !== null && isWithin(recoveryDate, period) ? [daysBetween(firstDay, recoveryDate)] : [],
    ),
    hasAbsence: spans.some((span) => sickIn(span, window.until).length > 0),
  }
}

/** Days times factor times share, cut where the percentage changes. */
function weighted(
  days: readonly Interval[],
  steps: readonly AbsencePercentageStep[],
  partTimeFactor: number,
  dayCount: DayCount,
): bigint {
  const sorted = steps.toSorted((a, b) => daysBetween(b.effectiveFrom, a.effectiveFrom))
  let total = 0n
  for (const part of days) {
    const first = sorted[0]
    const bounds = [...sorted.map((step) => step.effectiveFrom), part.until]
    const pieces = sorted.map((step, index) => ({
      from: step.effectiveFrom,
      until: bounds[index + 1] ?? part.until,
      pct: step.absencePct,
    }))
    const before = { from: part.from, until: first?.effectiveFrom ?? part.until, pct: 100 }
    for (const piece of [before, ...pieces]) {
      if (!isBefore(piece.from, piece.until)) continue
      const met = intersection(part, piece)
      if (met) total += BigInt(dayCount(met.from, met.until)) * exact(piece.pct) * exact(partTimeFactor)
    }
  }
  return total
}

const withoutLeave = (days: readonly Interval[], leaves: readonly MaternityLeave[]): Interval[] =>
  leaves.reduce((left, leave) => without(left, inclusive(leave.firstDay, leave.lastDay)), [...days])

const isSame = (a: Interval, b: Interval): boolean => a.from.equals(b.from) && a.until.equals(b.until)

const isWithin = (date: PlainDate, period: ReportPeriod): boolean =>
  !isBefore(date, period.firstDay) && !isAfter(date, period.lastDay)
