import { isAfter, type PlainDate } from '../plain-date.ts'
import { err, ok, type Result } from '../result.ts'
import { type StepCode, statutorySteps } from './statutory-steps.ts'

/** Controlled and not medical. */
export const deviationReasons = [
  'waitingForAdvice',
  'returnExpectedSoon',
  'waitingForThirdParty',
  'employeeAway',
  'employerAway',
  'otherAgreement',
] as const

export type DeviationReason = (typeof deviationReasons)[number]

export interface Deviation {
  readonly deviationReason: DeviationReason
  readonly agreedByEmployer: boolean
  readonly agreedByEmployee: boolean
  readonly newDue: PlainDate
}

export type DeviationError =
  | { readonly code: 'deviation.term_is_fixed'; readonly step: StepCode }
  | { readonly code: 'deviation.not_agreed' }
  | { readonly code: 'deviation.not_later'; readonly due: string }

/** RPEZ 5: with reasons and by both; the original date stays visible beside the new one. */
export function agreeDeviation(step: StepCode, due: PlainDate, asked: Deviation): Result<Deviation, DeviationError> {
  if (!statutorySteps[step].canDeviate) return err({ code: 'deviation.term_is_fixed', step })
  if (!asked.agreedByEmployer || !asked.agreedByEmployee) return err({ code: 'deviation.not_agreed' })
  if (!isAfter(asked.newDue, due)) return err({ code: 'deviation.not_later', due: `${due}` })
  return ok(asked)
}
