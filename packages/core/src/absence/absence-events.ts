import type { PlainDate } from '../plain-date.ts'

/** What is stored of an absence: an append-only list. Everything else is derived from it. */
export type AbsenceEvent =
  | { readonly type: 'SickReported'; readonly id: string; readonly firstDay: PlainDate }
  | {
      readonly type: 'RecoveryReported'
      readonly id: string
      readonly sickReportId: string
      readonly recoveryDate: PlainDate
    }
  | {
      readonly type: 'HoursAgreed'
      readonly id: string
      readonly sickReportId: string
      readonly effectiveFrom: PlainDate
      readonly absencePct: number
    }
  | {
      /** Answered by the physician only, about the period after a leave; never the cause itself. */
      readonly type: 'SameCauseAnswered'
      readonly id: string
      readonly sickReportId: string
      readonly sameCause: boolean | null
    }
  | AbsenceCorrected
  | {
      readonly type: 'AbsenceWithdrawn'
      readonly id: string
      readonly ofEvent: string
      readonly reason: WithdrawalReason
    }

/** supersedes one field of an earlier event and carries the old value, which SIVI messages need too. */
export interface AbsenceCorrected {
  readonly type: 'AbsenceCorrected'
  readonly id: string
  readonly ofEvent: string
  readonly field: 'firstDay' | 'recoveryDate' | 'effectiveFrom'
  readonly old: PlainDate
  readonly new: PlainDate
  readonly reasonCode: string
}

/** */
export const withdrawalReasons = ['wrongPerson', 'notIll', 'leaveInstead', 'duplicate'] as const
export type WithdrawalReason = (typeof withdrawalReasons)[number]
