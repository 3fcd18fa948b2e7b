import { isAfter, isBefore, type PlainDate } from '../plain-date.ts'
import { err, ok, type Result } from '../result.ts'
import type { CaseClock } from './case-clock.ts'

export interface EarlyIvaWindow {
  readonly from: PlainDate
  readonly to: PlainDate
}

export type EarlyIvaError =
  | { readonly code: 'early_iva.outside_window'; readonly from: string; readonly to: string }
  | { readonly code: 'early_iva.already_requested'; readonly requestedOn: string }

/** WVP-19, WIA 23(6): the employee asks between D0+21 and the end of week 68. */
export const earlyIvaWindow = (clock: CaseClock): EarlyIvaWindow => ({
  from: clock.at('WVP-19.from'),
  to: clock.at('WVP-19.to'),
})

/** The benefit does not start before ten weeks after the request. */
export const earlyIvaBenefitFrom = (clock: CaseClock, appliedOn: PlainDate): PlainDate =>
  appliedOn.add({ days: clock.law['WVP-19.benefitAfter'] })

/** WVP-19: once, inside the window; answers from when the benefit can start. */
export function requestEarlyIva(
  clock: CaseClock,
  appliedOn: PlainDate,
  requestedBefore: PlainDate | null,
): Result<PlainDate, EarlyIvaError> {
  if (requestedBefore) return err({ code: 'early_iva.already_requested', requestedOn: `${requestedBefore}` })
  const { from, to } = earlyIvaWindow(clock)
  if (isBefore(appliedOn, from) || isAfter(appliedOn, to))
    return err({ code: 'early_iva.outside_window', from: `${from}`, to: `${to}` })
  return ok(earlyIvaBenefitFrom(clock, appliedOn))
}
