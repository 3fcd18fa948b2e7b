import { isAfter, isBefore, type PlainDate } from '../plain-date.ts'
import { err, ok, type Result } from '../result.ts'
import type { AbsenceCorrected, AbsenceEvent } from './absence-events.ts'
import { type AbsencePercentageStep, type AbsenceStepError, checkSteps } from './absence-percentage.ts'
import { type AbsencePeriod, type AbsencePeriodsError, inOrder } from './absence-period.ts'

/** A period as its events leave it, with the report it came from. */
export interface ReportedPeriod extends AbsencePeriod {
  readonly sickReportId: string
  readonly steps: readonly AbsencePercentageStep[]
}

export interface EmploymentDays {
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate | null
}

export type AbsenceHistoryError =
  | { readonly code: 'absence_history.unknown_event'; readonly eventId: string }
  | { readonly code: 'absence_history.withdrawn_event'; readonly eventId: string }
  | { readonly code: 'absence_history.already_recovered'; readonly sickReportId: string }
  | { readonly code: 'absence_history.field_not_correctable'; readonly field: string }
  | { readonly code: 'absence_history.outdated_correction'; readonly current: string }
  | { readonly code: 'absence_history.not_employed'; readonly firstDay: string }
  | AbsencePeriodsError
  | AbsenceStepError

/**
 * R-2.5.1-R-2.5.3: the periods that a list of events leaves, or the contradiction in it. A withdrawn report takes its
 * recovery and its steps along; a withdrawn recovery opens the period again. Nothing is overwritten.
 */
export function periodsOf(
  events: readonly AbsenceEvent[],
  employment?: EmploymentDays,
): Result<ReportedPeriod[], AbsenceHistoryError> {
  const live = new Map<string, Live>()
  for (const event of events) {
    const refused = take(event, live)
    if (refused) return err(refused)
  }
  return assemble([...live.values()], employment)
}

/** Appends only what leaves no contradiction: several corrections that belong together go in one call. */
export function appendEvents(
  history: readonly AbsenceEvent[],
  added: readonly AbsenceEvent[],
  employment?: EmploymentDays,
): Result<
  { readonly events: readonly AbsenceEvent[]; readonly periods: readonly ReportedPeriod[] },
  AbsenceHistoryError
> {
  const events = [...history, ...added]
  const periods = periodsOf(events, employment)
  return periods.ok ? ok({ events, periods: periods.value }) : periods
}

type Reported = Exclude<AbsenceEvent, { type: 'AbsenceCorrected' | 'AbsenceWithdrawn' }>
interface Live {
  readonly event: Reported
  readonly isWithdrawn: boolean
}

function take(event: AbsenceEvent, live: Map<string, Live>): AbsenceHistoryError | null {
  if (event.type === 'AbsenceCorrected' || event.type === 'AbsenceWithdrawn') {
    const target = live.get(event.ofEvent)
    if (!target) return { code: 'absence_history.unknown_event', eventId: event.ofEvent }
    if (target.isWithdrawn) return { code: 'absence_history.withdrawn_event', eventId: event.ofEvent }
    if (event.type === 'AbsenceCorrected') return correct(target, event, live)
    live.set(event.ofEvent, { ...target, isWithdrawn: true })
    return null
  }
  if (event.type !== 'SickReported') {
    const report = live.get(event.sickReportId)
    if (report?.event.type !== 'SickReported')
      return { code: 'absence_history.unknown_event', eventId: event.sickReportId }
    if (report.isWithdrawn) return { code: 'absence_history.withdrawn_event', eventId: event.sickReportId }
  }
  live.set(event.id, { event, isWithdrawn: false })
  return null
}

/** The old value must be the one in force, so that two corrections made side by side cannot both win. */
function correct(target: Live, correction: AbsenceCorrected, live: Map<string, Live>): AbsenceHistoryError | null {
  const { field } = correction
  const current = dateFields(target.event)[field]
  if (!current) return { code: 'absence_history.field_not_correctable', field }
  if (!current.equals(correction.old)) return { code: 'absence_history.outdated_correction', current: `${current}` }
  live.set(correction.ofEvent, { ...target, event: { ...target.event, [field]: correction.new } })
  return null
}

const dateFields = (event: Reported): Partial<Record<AbsenceCorrected['field'], PlainDate>> => {
  if (event.type === 'SickReported') return { firstDay: event.firstDay }
  if (event.type === 'RecoveryReported') return { recoveryDate: event.recoveryDate }
  return event.type === 'HoursAgreed' ? { effectiveFrom: event.effectiveFrom } : {}
}

function assemble(live: readonly Live[], employment?: EmploymentDays): Result<ReportedPeriod[], AbsenceHistoryError> {
  const events = live.filter(({ isWithdrawn }) => !isWithdrawn).map(({ event }) => event)
  const periods: ReportedPeriod[] = []

  for (const report of events) {
    if (report.type !== 'SickReported') continue
    const { id: sickReportId, firstDay } = report
    if (employment && !isWithin(employment, firstDay))
      return err({ code: 'absence_history.not_employed', firstDay: `${firstDay}` })

    const own = events.filter((event) => event.type !== 'SickReported' && event.sickReportId === sickReportId)
    const recoveries = own.flatMap((event) => (event.type === 'RecoveryReported' ? [event.recoveryDate] : []))
    if (recoveries.length > 1) return err({ code: 'absence_history.already_recovered', sickReportId })

    const answers = own.flatMap((event) => (event.type === 'SameCauseAnswered' ? [event.sameCause] : []))
    const period = { firstDay, recoveryDate: recoveries[0] ?? null, sameCauseAsBeforeLeave: answers.at(-1) ?? null }
    const agreed = own.flatMap((event) => (event.type === 'HoursAgreed' ? [event] : []))
    const steps = checkSteps(period, agreed)
    if (!steps.ok) return steps
    periods.push({
      ...period,
      sickReportId,
      steps: steps.value.map(({ effectiveFrom, absencePct }) => ({ effectiveFrom, absencePct })),
    })
  }
  return inOrder(periods)
}

const isWithin = ({ firstDay, lastDay }: EmploymentDays, date: PlainDate): boolean =>
  !isBefore(date, firstDay) && (lastDay === null || !isAfter(date, lastDay))
