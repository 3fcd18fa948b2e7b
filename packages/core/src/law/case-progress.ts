import type { PlainDate } from '../plain-date.ts'
import type { Deviation } from './deviation.ts'
import type { StepCode } from './statutory-steps.ts'

/** A step, or one evaluation of the six-weekly row. */
export type TaskKey = StepCode | `WVP-06/${number}`

/** What has happened in a case so far, as stored. Absent means: not yet. */
export interface CaseProgress {
  /** Day of the sick report, for the report to the service (WVP-01). */
  readonly reportedOn?: PlainDate | null
  /** The answer of: does long absence threaten? */
  readonly longAbsenceThreatens?: boolean | null
  /** The day on which the threat showed later than week six (WVP-03). */
  readonly threatKnownOn?: PlainDate | null
  readonly problemAnalysisDate?: PlainDate | null
  /** The judgement of: are there possibilities to promote return? */
  readonly judgement?: { readonly date: PlainDate; readonly hasPossibilities: boolean } | null
  /** A later evaluation or advice that gives cause to adjust the plan; the term starts again from it. */
  readonly newAdviceOn?: PlainDate | null
  readonly actionPlanDate?: PlainDate | null
  readonly actionPlanRevisedOn?: PlainDate | null
  readonly firstYearEvaluationDate?: PlainDate | null
  readonly capacityKnownDate?: PlainDate | null
  /** A concrete prospect of lasting return in the own organisation within three months (WVP-10). */
  readonly canReturnToOwnEmployerSoon?: boolean | null
  /** An early-IVA request or a request to extend the wage period counts as the 42nd-week notice. */
  readonly countsAsWeek42NoticeOn?: PlainDate | null
  readonly hasWageSanction?: boolean | null
  readonly done?: Readonly<Partial<Record<TaskKey, PlainDate>>>
  readonly deviations?: Readonly<Partial<Record<TaskKey, Deviation>>>
  /** The day on which a relapse or a correction opened this case again (section 1.3). */
  readonly reopenedOn?: PlainDate | null
}
