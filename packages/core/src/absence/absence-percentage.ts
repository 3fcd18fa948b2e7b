import { isAfter, isBefore, type PlainDate } from '../plain-date.ts'
import { err, ok, type Result } from '../result.ts'
import type { AbsencePeriod } from './absence-period.ts'
import { exact, roundedRatio } from './half-up.ts'

export interface AgreedHours {
  readonly contractHours: number
  /** Agreed worked hours per week; null when nothing is recorded. */
  readonly workedHours: number | null
  /** Work on a therapeutic basis has no wage value and never lowers the absence. */
  readonly therapeuticHours?: number
}

export type AbsencePercentage =
  | { readonly outcome: 'step'; readonly absencePct: number }
  | { readonly outcome: 'recovery'; readonly absencePct: 0 }

export type AgreedHoursError =
  | { readonly code: 'agreed_hours.no_contract_hours' }
  | { readonly code: 'agreed_hours.negative' }

/** the *verzuimpercentage* follows from hours and is never typed in.: zero is a recovery, not a step. */
export function absencePercentage(hours: AgreedHours): Result<AbsencePercentage, AgreedHoursError> {
  const { contractHours, workedHours, therapeuticHours = 0 } = hours
  if (!(contractHours > 0)) return err({ code: 'agreed_hours.no_contract_hours' })
  if (workedHours === null) return ok({ outcome: 'step', absencePct: 100 })
  if (!(workedHours >= 0) || !(therapeuticHours >= 0)) return err({ code: 'agreed_hours.negative' })
  if (workedHours >= contractHours) return ok({ outcome: 'recovery', absencePct: 0 })

  const missed = 100n * (exact(contractHours) - exact(workedHours))
  // A few missed minutes must not round to zero: that would read as a recovery.
  return ok({ outcome: 'step', absencePct: Math.max(0.01, roundedRatio(missed, exact(contractHours), 2)) })
}

/** What the employee's screen calls the recovery percentage. */
export const recoveryPct = (absencePct: number): number => Math.round((100 - absencePct) * 100) / 100

export interface AbsencePercentageStep {
  readonly effectiveFrom: PlainDate
  readonly absencePct: number
}

export type AbsenceStepError =
  | { readonly code: 'absence_step.pct_out_of_range'; readonly effectiveFrom: string }
  | { readonly code: 'absence_step.outside_period'; readonly effectiveFrom: string }
  | { readonly code: 'absence_step.same_day_twice'; readonly effectiveFrom: string }

/** each step runs until the next, so steps leave no hole; two on one day or one outside the period is refused. */
export function checkSteps(
  period: AbsencePeriod,
  steps: readonly AbsencePercentageStep[],
): Result<AbsencePercentageStep[], AbsenceStepError> {
  const sorted = steps.toSorted((a, b) => (isBefore(a.effectiveFrom, b.effectiveFrom) ? -1 : 1))
  for (const [index, step] of sorted.entries()) {
    const effectiveFrom = `${step.effectiveFrom}`
    if (!(step.absencePct > 0 && step.absencePct <= 100))
      return err({ code: 'absence_step.pct_out_of_range', effectiveFrom })
    const isInside =
      !isBefore(step.effectiveFrom, period.firstDay) &&
      (period.recoveryDate === null || isBefore(step.effectiveFrom, period.recoveryDate))
    if (!isInside) return err({ code: 'absence_step.outside_period', effectiveFrom })
    if (sorted[index + 1]?.effectiveFrom.equals(step.effectiveFrom))
      return err({ code: 'absence_step.same_day_twice', effectiveFrom })
  }
  return ok(sorted)
}

/** The percentage on a sick day; without a recorded step it is fully absent. */
export function absencePctOn(steps: readonly AbsencePercentageStep[], date: PlainDate): number {
  let current: AbsencePercentageStep | null = null
  for (const step of steps) {
    if (isAfter(step.effectiveFrom, date)) continue
    if (current === null || !isBefore(step.effectiveFrom, current.effectiveFrom)) current = step
  }
  return current?.absencePct ?? 100
}
