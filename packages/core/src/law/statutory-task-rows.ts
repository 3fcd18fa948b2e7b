import { linkPeriods } from '../absence/linked-absence.ts'
import { day } from '../plain-date.ts'
import { actionPlanDeadline, caseClock, type Deadline, problemAnalysisDeadline, week42Deadline } from './case-clock.ts'

export interface TaskRow {
  id: string
  stepCode: string
  state: string
  actor: string
  nominal: string
  latest: string
  safeDue: string
}

/**
 * The legal steps of a case as rows, from its periods (architecture, section 3; rules of section 1 of the rule book).
 * Those that wait for a judgement of the physician start as provisional.
 */
export function statutoryTasks(
  periods: readonly { firstDay: string; recoveryDate: string | null }[],
  newId: () => string,
): TaskRow[] {
  const linked = linkPeriods(
    periods.map((period) => ({
      firstDay: day(period.firstDay),
      recoveryDate: period.recoveryDate === null ? null : day(period.recoveryDate),
    })),
  )
  const spans = linked.ok ? linked.value.cases.at(-1)?.spans : undefined
  const clock = spans && caseClock(spans)
  // A first day before the oldest law that we hold has no legal steps here; the case itself is opened all the same.
  if (!clock?.ok) return []
  const { value } = clock
  const row = (stepCode: string, actor: string, state: string, deadline: Deadline): TaskRow => ({
    id: newId(),
    stepCode,
    actor,
    state,
    nominal: `${deadline.nominal}`,
    latest: `${deadline.latest}`,
    safeDue: `${deadline.safeDue}`,
  })
  return [
    row('WVP-01', 'employer', 'open', value.deadline(value.at('WVP-01.nominal'))),
    row('WVP-02', 'physician', 'provisional', problemAnalysisDeadline(value)),
    row('WVP-04', 'employer', 'provisional', actionPlanDeadline(value, null)),
    row('WVP-07', 'employer', 'open', week42Deadline(value)),
    row('WVP-09', 'employer', 'open', value.deadline(value.at('WVP-09.to'))),
    row('WVP-12', 'physician', 'open', value.deadline(value.at('WVP-12.to'))),
    row('WVP-13', 'employer', 'open', value.deadline(value.at('WVP-13.nominal'))),
    row('WVP-14', 'employer', 'open', value.deadline(value.at('WVP-14.nominal'))),
    row('WVP-15', 'employee', 'open', value.deadline(value.at('WVP-15.nominal'))),
  ]
}
