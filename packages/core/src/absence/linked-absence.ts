import { daysBetween, isAfter, isBefore, type PlainDate } from '../plain-date.ts'
import { ok, type Result } from '../result.ts'
import { type AbsencePeriod, type AbsencePeriodsError, inOrder, type MaternityLeave } from './absence-period.ts'
import { gapDays, newCaseFromDays } from './gap.ts'
import { type SickSpan, sickSpans } from './sick-timeline.ts'

/** One compound case of one employment: periods that the four-week rule adds together. */
export interface LinkedCase<P extends AbsencePeriod = AbsencePeriod> {
  /** Stored unchanged; UWV receives this day and the interruptions. */
  readonly firstDay: PlainDate
  readonly shiftDays: number
  /** First day plus shift, derived. */
  readonly virtualFirstDay: PlainDate
  readonly periods: readonly P[]
  readonly spans: readonly SickSpan[]
  /** The cause over a leave is not answered and the answer would change the dates. */
  readonly undecided: boolean
  /** The leave lies loose in the interruption before this case; readings of the law differ. */
  readonly manualReview: boolean
}

export interface LinkedAbsence<P extends AbsencePeriod = AbsencePeriod> {
  readonly cases: readonly LinkedCase<P>[]
  /** The gap before each period after the first. */
  readonly gapDays: readonly number[]
  readonly undecided: boolean
  readonly manualReview: boolean
}

/** While the cause is unknown the merged projection is in use; the other one is shown beside it. */
export type UnknownCause = 'merge' | 'separate'

/** R-2.2.1-R-2.2.4 and R-2.3.1-R-2.3.4: the cases of one employment, derived from its periods and leaves. */
export function linkPeriods<P extends AbsencePeriod>(
  periods: readonly P[],
  leaves: readonly MaternityLeave[] = [],
  unknownCause: UnknownCause = 'merge',
): Result<LinkedAbsence<P>, AbsencePeriodsError> {
  const ordered = inOrder(periods)
  if (!ordered.ok) return ordered

  const drafts: Draft<P>[] = []
  const gaps: number[] = []
  for (const period of ordered.value) {
    const spans = sickSpans(period, leaves)
    const current = drafts.at(-1)
    const end = current?.spans.at(-1)?.until
    const link = end ? linkOver(end, period, leaves, unknownCause) : null
    if (link) gaps.push(link.gapDays)

    if (current && link?.merges) {
      current.periods.push(period)
      current.spans.push(...spans)
      current.undecided ||= link.undecided
    } else {
      const { undecided = false, manualReview = false } = link ?? {}
      drafts.push({ firstDay: period.firstDay, periods: [period], spans, undecided, manualReview })
    }
  }
  const cases = drafts.map(asCase)
  return ok({
    cases,
    gapDays: gaps,
    undecided: cases.some((found) => found.undecided),
    manualReview: cases.some((found) => found.manualReview),
  })
}

interface Draft<P> {
  readonly firstDay: PlainDate
  readonly periods: P[]
  readonly spans: SickSpan[]
  undecided: boolean
  readonly manualReview: boolean
}

interface Link {
  readonly gapDays: number
  readonly merges: boolean
  readonly undecided: boolean
  readonly manualReview: boolean
}

/** Each gap is tested against the previous period only. */
function linkOver(end: PlainDate, next: AbsencePeriod, leaves: readonly MaternityLeave[], unknown: UnknownCause): Link {
  const gap = gapDays(end, next.firstDay)
  const link = { gapDays: gap, undecided: false, manualReview: false }
  const border = newCaseFromDays(next.firstDay)
  if (gap < border) return { ...link, merges: true }

  const interruption = leaveWithin(end, next.firstDay, leaves)
  if (interruption.isAllLeave) {
    const cause = next.sameCauseAsBeforeLeave ?? null
    if (cause === null) return { ...link, merges: unknown === 'merge', undecided: true }
    return { ...link, merges: cause }
  }
  const recovered = gap - interruption.leaveDays
  const isDoubtful = interruption.leaveDays > 0 && recovered > 0 && recovered < border
  return { ...link, merges: false, manualReview: isDoubtful }
}

/** The leave days in `[from, until)`, and whether leave begins and ends exactly with it (R-2.3.2 a and b). */
function leaveWithin(from: PlainDate, until: PlainDate, leaves: readonly MaternityLeave[]) {
  let leaveDays = 0
  let counted = from
  for (const leave of leaves.toSorted((a, b) => daysBetween(b.firstDay, a.firstDay))) {
    const start = isAfter(leave.firstDay, counted) ? leave.firstDay : counted
    const back = leave.lastDay.add({ days: 1 })
    const end = isBefore(back, until) ? back : until
    if (!isAfter(end, start)) continue
    leaveDays += daysBetween(start, end)
    counted = end
  }
  const startsWithIt = leaves.some((leave) => leave.firstDay.equals(from))
  const endsWithIt = leaves.some((leave) => leave.lastDay.add({ days: 1 }).equals(until))
  return { leaveDays, isAllLeave: startsWithIt && endsWithIt && leaveDays === daysBetween(from, until) }
}

function asCase<P extends AbsencePeriod>(draft: Draft<P>): LinkedCase<P> {
  const shiftDays = draft.spans.reduce((days, span, index) => days + gapBefore(draft.spans[index - 1], span), 0)
  return { ...draft, shiftDays, virtualFirstDay: draft.firstDay.add({ days: shiftDays }) }
}

const gapBefore = (previous: SickSpan | undefined, span: SickSpan): number =>
  previous?.until ? gapDays(previous.until, span.from) : 0
