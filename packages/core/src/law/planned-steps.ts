import { nextWorkingDay } from '../calendar/working-days.ts'
import { isAfter, isBefore, type PlainDate } from '../plain-date.ts'
import {
  actionPlanDeadline,
  type CaseClock,
  type Deadline,
  evaluationDates,
  problemAnalysisDeadline,
  secondTrackStartBy,
  week42Deadline,
} from './case-clock.ts'
import type { CaseProgress, TaskKey } from './case-progress.ts'
import type { StepCode } from './statutory-steps.ts'

export type NotApplicableReason = 'noLongAbsence' | 'noPossibilities' | 'returnToOwnEmployer'

/** A step before its state: when it is due, and whether its condition is answered (section 1.2). */
export interface PlannedStep {
  readonly key: TaskKey
  readonly code: StepCode
  readonly deadline: Deadline
  /** From when it makes sense to do it; null is at once. */
  readonly opensOn: PlainDate | null
  readonly condition: 'met' | 'unanswered' | NotApplicableReason
  readonly doneOn: PlainDate | null
}

type Planned = Omit<PlannedStep, 'key' | 'code' | 'opensOn' | 'condition' | 'doneOn'> & Partial<PlannedStep>

/** Every step of section 1.1 that the case has, in the order of the table. */
export function plannedSteps(clock: CaseClock, progress: CaseProgress): PlannedStep[] {
  const { at, deadline } = clock
  const on = (term: Parameters<typeof at>[0]): Planned => ({ deadline: deadline(at(term)) })
  const threat = conditionOfThreat(progress)
  const plan = { deadline: actionPlanTerm(clock, progress), condition: conditionOfPlan(progress, threat) }
  const planDone = { doneOn: progress.actionPlanDate ?? null }

  const steps: (PlannedStep | null)[] = [
    step('WVP-01', { deadline: reportToProvider(clock, progress.reportedOn ?? null) }),
    step('WVP-02', {
      deadline: problemAnalysisDeadline(clock),
      condition: threat,
      doneOn: progress.threatKnownOn ? null : (progress.problemAnalysisDate ?? null),
    }),
    progress.threatKnownOn
      ? step('WVP-03', {
          deadline: deadline(progress.threatKnownOn.add({ days: clock.law['WVP-03.afterTrigger'] })),
          doneOn: progress.problemAnalysisDate ?? null,
        })
      : null,
    step('WVP-04', { ...plan, ...planDone }),
    step('WVP-05', { ...plan, ...planDone }),
    planRevision(clock, progress),
    reassessment(clock, progress),
    ...evaluations(clock, progress),
    step('WVP-07', {
      deadline: week42Deadline(clock),
      opensOn: at('WVP-07.opens'),
      doneOn: progress.countsAsWeek42NoticeOn ?? null,
    }),
    step('WVP-08', { ...on('WVP-08.to'), opensOn: at('WVP-08.from') }),
    step('WVP-09', {
      ...on('WVP-09.to'),
      opensOn: at('WVP-09.from'),
      doneOn: progress.firstYearEvaluationDate ?? null,
    }),
    secondTrack(clock, progress),
    step('WVP-11', on('WVP-11.nominal')),
    step('WVP-12', { ...on('WVP-12.to'), opensOn: at('WVP-12.from') }),
    step('WVP-13', on('WVP-13.nominal')),
    step('WVP-14', on('WVP-14.nominal')),
    step('WVP-15', { ...on('WVP-15.nominal'), opensOn: at('WVP-11.nominal') }),
    step('WVP-16', on('WVP-16.nominal')),
    step('WVP-17', on('WVP-17.lastPaidDay')),
    progress.hasWageSanction ? step('WVP-18', on('WVP-18.lastDay')) : null,
    step('WVP-19', { ...on('WVP-19.to'), opensOn: at('WVP-19.from') }),
  ]
  return steps.filter((found) => found !== null)
}

function step(code: StepCode, planned: Planned): PlannedStep {
  return { key: code, code, opensOn: null, condition: 'met', doneOn: null, ...planned }
}

/** WVP-01: done at once; the safe reading is the report date, else the next working day. */
function reportToProvider(clock: CaseClock, reportedOn: PlainDate | null): Deadline {
  const { nominal, latest, safeDue } = clock.deadline(clock.at('WVP-01.nominal'))
  return { nominal, latest, safeDue: reportedOn ? nextWorkingDay(clock.calendar, reportedOn) : safeDue }
}

/** without an answer the step stands provisionally; a threat that shows later is WVP-03. */
function conditionOfThreat(progress: CaseProgress): PlannedStep['condition'] {
  if (progress.threatKnownOn) return 'noLongAbsence'
  if (progress.problemAnalysisDate || progress.longAbsenceThreatens) return 'met'
  return progress.longAbsenceThreatens === false ? 'noLongAbsence' : 'unanswered'
}

/** only when the judgement shows possibilities to promote return. */
function conditionOfPlan(progress: CaseProgress, threat: PlannedStep['condition']): PlannedStep['condition'] {
  if (progress.judgement) return progress.judgement.hasPossibilities ? 'met' : 'noPossibilities'
  if (progress.problemAnalysisDate || progress.actionPlanDate) return 'met'
  return threat === 'noLongAbsence' && !progress.threatKnownOn ? 'noLongAbsence' : 'unanswered'
}

/** an advice or evaluation that gives cause asks for an adjusted plan within two weeks of it. */
function planRevision(clock: CaseClock, progress: CaseProgress): PlannedStep | null {
  const { newAdviceOn, actionPlanDate, actionPlanRevisedOn } = progress
  if (!newAdviceOn || !actionPlanDate) return null
  const isRevised = actionPlanRevisedOn && !isBefore(actionPlanRevisedOn, newAdviceOn)
  return step('WVP-04.revision', {
    deadline: actionPlanDeadline(clock, newAdviceOn),
    doneOn: isRevised ? actionPlanRevisedOn : null,
  })
}

/** while there is no plan yet, a new advice starts its two weeks again. */
const actionPlanTerm = (clock: CaseClock, progress: CaseProgress): Deadline =>
  actionPlanDeadline(clock, progress.newAdviceOn ?? progress.problemAnalysisDate ?? null)

/** no possibilities now means looking again, six weeks after the judgement. */
function reassessment(clock: CaseClock, { judgement }: CaseProgress): PlannedStep | null {
  if (!judgement || judgement.hasPossibilities) return null
  const due = judgement.date.add({ days: clock.law['WVP-04.reassessment'] })
  return step('WVP-04.reassessment', { deadline: clock.deadline(due) })
}

/** WVP-06: every six weeks from the action plan until the final evaluation takes over. */
function evaluations(clock: CaseClock, { actionPlanDate }: CaseProgress): PlannedStep[] {
  if (!actionPlanDate) return []
  const end = clock.at('WVP-13.nominal')
  const most = Math.ceil(clock.law['WVP-13.nominal'] / clock.law['WVP-06.rhythm'])
  return evaluationDates(clock, actionPlanDate, most)
    .filter((date) => !isAfter(date, end))
    .map((date, index) => step('WVP-06', { key: `WVP-06/${index + 1}`, deadline: clock.deadline(date) }))
}

/** WVP-10: until the first-year evaluation is held, the end of its window stands in for its date. */
function secondTrack(clock: CaseClock, progress: CaseProgress): PlannedStep {
  const evaluationDate = progress.firstYearEvaluationDate ?? null
  const known = secondTrackStartBy(clock, { evaluationDate, capacityKnownDate: progress.capacityKnownDate ?? null })
  const expected = clock.at('WVP-09.to').add({ days: clock.law['WVP-10.afterEvaluation'] })
  const unanswered = known ? 'met' : 'unanswered'
  return step('WVP-10', {
    deadline: clock.deadline(known ?? expected),
    condition: progress.canReturnToOwnEmployerSoon ? 'returnToOwnEmployer' : unanswered,
  })
}
