import type { AbsenceEvent } from '@beterschap/core/absence/absence-events'
import { periodsOf } from '@beterschap/core/absence/absence-history'
import { caseOn, sickDays } from '@beterschap/core/absence/day-number'
import { type LinkedCase, linkPeriods } from '@beterschap/core/absence/linked-absence'
import { caseClock, problemAnalysisDeadline, week42Deadline } from '@beterschap/core/law/case-clock'
import { lastPaidDay } from '@beterschap/core/law/end-of-pay'
import type { PlainDate } from '@beterschap/core/plain-date'
import { z } from 'zod'
import { areaRunner, dateField, leaveField, openDate, periodField, text } from '../fields.ts'
import { MalformedVectors } from '../vector.ts'

const schema = z.object({
  periods: z.array(periodField).min(1),
  leaves: z.array(leaveField).default([]),
  corrections: z
    .array(
      z.discriminatedUnion('field', [
        z.object({ period: z.int(), field: z.literal('firstDay'), value: dateField }),
        z.object({ period: z.int(), field: z.literal('recoveryDate'), value: openDate }),
        z.object({ period: z.int(), field: z.literal('sameCauseAsBeforeLeave'), value: z.boolean().nullable() }),
      ]),
    )
    .default([]),
  onDates: z.array(dateField).default([]),
})

type Input = z.output<typeof schema>
type Correction = Input['corrections'][number]

/** .x, R-2.3.x and, through the events that the product stores. */
export const compound = areaRunner(schema, (input) => {
  const strange = input.corrections.find((correction) => !input.periods[correction.period])
  if (strange) throw new MalformedVectors(`input.corrections: there is no period ${strange.period}`)
  const reported = input.periods.flatMap(eventsOfPeriod)
  const corrected = input.corrections.reduce(correct, reported)
  return { ...outcome(corrected, input), beforeCorrection: outcome(reported, input) }
})

function outcome(events: readonly AbsenceEvent[], { leaves, onDates }: Input): Record<string, unknown> {
  const periods = periodsOf(events)
  if (!periods.ok) return { error: periods.error.code }
  const linked = linkPeriods(periods.value, leaves)
  if (!linked.ok) return { error: linked.error.code }

  const { cases, gapDays, manualReview, undecided } = linked.value
  return {
    cases: cases.map((found) => ({
      firstDay: text(found.firstDay),
      shiftDays: found.shiftDays,
      periodCount: found.periods.length,
      virtualFirstDay: text(found.virtualFirstDay),
    })),
    gapDays,
    manualReview,
    undecided,
    lastCase: datesOf(cases.at(-1)),
    sickDaysOn: onDates.map((date) => sickDaysOn(cases, date)),
  }
}

function datesOf(absenceCase: LinkedCase | undefined): Record<string, unknown> | null {
  if (!absenceCase) return null
  const clock = caseClock(absenceCase.spans)
  if (!clock.ok) return { error: clock.error.code }
  const at = clock.value.at
  return {
    problemAnalysisNominal: text(problemAnalysisDeadline(clock.value).nominal),
    week42Nominal: text(week42Deadline(clock.value).nominal),
    reintegrationReportNominal: text(at('WVP-14.nominal')),
    wiaApplicationNominal: text(at('WVP-15.nominal')),
    lastPaidDay: text(lastPaidDay(clock.value, absenceCase)),
    firstDayAfterWait: text(at('WVP-17.endOfWait')),
  }
}

function sickDaysOn(cases: readonly LinkedCase[], date: PlainDate): number {
  const running = caseOn(cases, date)
  return running ? sickDays(running, date) : 0
}

const sickId = (index: number) => `sick-${index}`
const recoveryId = (index: number) => `recovery-${index}`

function eventsOfPeriod(period: Input['periods'][number], index: number): AbsenceEvent[] {
  const sickReportId = sickId(index)
  const { firstDay, recoveryDate, sameCauseAsBeforeLeave: sameCause } = period
  return [
    { type: 'SickReported', id: sickReportId, firstDay },
    ...(recoveryDate ? [{ type: 'RecoveryReported' as const, id: recoveryId(index), sickReportId, recoveryDate }] : []),
    ...(sameCause === null
      ? []
      : [{ type: 'SameCauseAnswered' as const, id: `cause-${index}`, sickReportId, sameCause }]),
  ]
}

/** A correction of the file as the event a person would cause: a correction, a late recovery, or a withdrawal. */
function correct(events: AbsenceEvent[], correction: Correction, number: number): AbsenceEvent[] {
  const sickReportId = sickId(correction.period)
  const id = `correction-${number}`
  if (correction.field === 'sameCauseAsBeforeLeave')
    return [...events, { type: 'SameCauseAnswered', id, sickReportId, sameCause: correction.value }]

  const isFirstDay = correction.field === 'firstDay'
  const ofEvent = isFirstDay ? sickReportId : latestRecovery(events, sickReportId)
  const { value } = correction
  if (ofEvent === null)
    return value ? [...events, { type: 'RecoveryReported', id, sickReportId, recoveryDate: value }] : events
  if (value === null) return [...events, { type: 'AbsenceWithdrawn', id, ofEvent, reason: 'notIll' }]

  const old = currentDate(events, ofEvent)
  return old
    ? [
        ...events,
        { type: 'AbsenceCorrected', id, ofEvent, field: correction.field, old, new: value, reasonCode: 'mistake' },
      ]
    : events
}

function latestRecovery(events: readonly AbsenceEvent[], sickReportId: string): string | null {
  const withdrawn = new Set(events.flatMap((event) => (event.type === 'AbsenceWithdrawn' ? [event.ofEvent] : [])))
  const found = events.findLast(
    (event) => event.type === 'RecoveryReported' && event.sickReportId === sickReportId && !withdrawn.has(event.id),
  )
  return found?.id ?? null
}

function currentDate(events: readonly AbsenceEvent[], id: string): PlainDate | null {
  const corrected = events.findLast((event) => event.type === 'AbsenceCorrected' && event.ofEvent === id)
  if (corrected?.type === 'AbsenceCorrected') return corrected.new
  const reported = events.find((event) => event.id === id)
  if (reported?.type === 'SickReported') return reported.firstDay
  return reported?.type === 'RecoveryReported' ? reported.recoveryDate : null
}
