import { daysBetween, isAfter, isBefore, type PlainDate } from '../plain-date.ts'
import type { AbsencePeriod, MaternityLeave } from './absence-period.ts'

/** A stretch of days that count as sick, `[from, until)`; null is still running. */
export interface SickSpan {
  readonly from: PlainDate
  readonly until: PlainDate | null
}

/** The sick days of a period. Leave days are never sick days, so leave that begins inside it cuts it. */
export function sickSpans(period: AbsencePeriod, leaves: readonly MaternityLeave[] = []): SickSpan[] {
  const inside = leaves
    .filter((leave) => isAfter(leave.firstDay, period.firstDay) && endsAfter(period.recoveryDate, leave.firstDay))
    .toSorted((a, b) => daysBetween(b.firstDay, a.firstDay))

  const spans: SickSpan[] = []
  let from = period.firstDay
  for (const leave of inside) {
    if (isBefore(from, leave.firstDay)) spans.push({ from, until: leave.firstDay })
    const back = leave.lastDay.add({ days: 1 })
    if (isAfter(back, from)) from = back
  }
  if (endsAfter(period.recoveryDate, from)) spans.push({ from, until: period.recoveryDate })
  return spans
}

/** Sick days up to and including a date: the clock pauses in every gap. */
export function sickDaysUpTo(spans: readonly SickSpan[], date: PlainDate): number {
  const after = date.add({ days: 1 })
  let days = 0
  for (const { from, until } of spans) {
    const end = until !== null && isBefore(until, after) ? until : after
    days += Math.max(0, daysBetween(from, end))
  }
  return days
}

/**
 * The date of sick day number `n`, D0 + (n - 1) in the rule book. A gap moves it only when it lies after that gap;
 * the last span is taken as open, because dates beyond the present assume that the running period stays open.
 */
export const dateOfSickDay = (spans: readonly SickSpan[], n: number): PlainDate => sickDayFinder(spans)(n)

/** The same for many days of one case: the lengths of its spans are counted once. */
export function sickDayFinder(spans: readonly SickSpan[]): (n: number) => PlainDate {
  let before = 0
  const starts = spans.map(({ from, until }) => {
    const start = { from, before }
    before += until === null ? 0 : daysBetween(from, until)
    return start
  })
  return (n) => {
    const start = starts.findLast((found) => found.before < n)
    if (!start) throw new RangeError('A case without a sick day has no date for one')
    return start.from.add({ days: n - 1 - start.before })
  }
}

const endsAfter = (end: PlainDate | null, date: PlainDate): boolean => end === null || isAfter(end, date)
