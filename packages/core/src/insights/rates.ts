import { exact, roundedRatio } from '../absence/half-up.ts'

export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

/** the absence rate in percent, two decimals half up; null when nobody was employed. */
export function absenceRate({ numerator, denominator }: Fraction): number | null {
  return percentage(exact(numerator), exact(denominator))
}

/** rolling twelve months are the sum over the sum, never the mean of monthly rates. */
export function rollingAbsenceRate(months: readonly Fraction[]): number | null {
  const numerator = months.reduce((sum, month) => sum + exact(month.numerator), 0n)
  const denominator = months.reduce((sum, month) => sum + exact(month.denominator), 0n)
  return percentage(numerator, denominator)
}

/** four decimals. A chain that multiplies a quarter by four passes `daysInYear` as four times the period. */
export function reportFrequency(counts: {
  readonly newReports: number
  readonly averageHeadcount: number
  readonly periodDays: number
  readonly daysInYear: number
}): number | null {
  const denominator = exact(counts.averageHeadcount) * exact(counts.periodDays)
  if (denominator === 0n) return null
  return roundedRatio(exact(counts.newReports) * exact(counts.daysInYear), denominator, 4)
}

/** A share in percent, two decimals half up; null without anything to divide by. */
export const percentage = (numerator: bigint, denominator: bigint): number | null =>
  denominator === 0n ? null : roundedRatio(100n * numerator, denominator, 2)
