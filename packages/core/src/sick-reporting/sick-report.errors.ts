import type { LateSickReport, SickReportRejection } from '../absence/check-report.ts'

export type SickReportError =
  | SickReportRejection
  | { code: 'sick_report.hours_above_schedule'; scheduled: number }
  | { code: 'sick_report.choose_employment' }
  | { code: 'sick_report.switched_off' }
  | { code: 'sick_report.withdrawal_too_late' }
  | { code: 'sick_report.not_found' }
  | { code: 'request.key_reused' }
  | { code: 'request.facts_changed' }

/** Accepted, to be confirmed by the manager: said on the confirmation page, no error. */
export type SickReportQuestion = LateSickReport
