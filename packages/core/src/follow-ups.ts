/** What follows which event. Complete by type: a new event does not compile before somebody has decided this. */
export type DomainEvent =
  | { type: 'SickReported'; sickReportId: string; employeeId: string; caseId: string }
  | { type: 'SickReportWithdrawn'; sickReportId: string; employeeId: string; caseId: string }
  | { type: 'RecoveryReported'; recoveryReportId: string; employeeId: string; caseId: string }
  | { type: 'ItemShared'; entryId: string; employeeId: string; caseId: string }
  | { type: 'AbsenceCaseClosed'; caseId: string; employeeId: string }
  | { type: 'InvitationSent'; invitationId: string; employeeId: string }
  | { type: 'InvitationRevoked'; invitationId: string; employeeId: string }

export type FollowUpJob =
  | 'sick-report.notify'
  | 'sick-report-withdrawal.notify'
  | 'recovery-report.notify'
  | 'item-shared.notify'

export const followUps = {
  SickReported: ['sick-report.notify'],
  SickReportWithdrawn: ['sick-report-withdrawal.notify'],
  RecoveryReported: ['recovery-report.notify'],
  ItemShared: ['item-shared.notify'],
  AbsenceCaseClosed: [],
  // The mail of an invitation is written sealed with it: its token may not be looked up later.
  InvitationSent: [],
  InvitationRevoked: [],
} as const satisfies Record<DomainEvent['type'], readonly FollowUpJob[]>

export interface FollowUp {
  id: string
  jobName: FollowUpJob
  /** Ids only; becomes what the worker looks things up by. */
  subject: Record<string, string>
  businessKey: string
}

/** The outbox rows of one event. The business key makes "once" a matter of the database. */
export function followUpsOf(event: DomainEvent, newId: () => string): FollowUp[] {
  const { type, ...subject } = event
  const [objectId] = Object.values(subject)
  return followUps[type].map((jobName) => ({ id: newId(), jobName, subject, businessKey: `${jobName}:${objectId}` }))
}
