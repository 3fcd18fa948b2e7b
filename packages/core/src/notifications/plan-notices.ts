import type { FollowUpJob } from '../follow-ups.ts'
import type { Audience, Channel, NoticeTemplate, PlannedNotice, Reachable } from './ports.ts'

type ReportJob = Exclude<FollowUpJob, 'item-shared.notify'>

export const reportTemplates = {
  'sick-report.notify': 'sickReported',
  'sick-report-withdrawal.notify': 'sickReportWithdrawn',
  'recovery-report.notify': 'recoveryReported',
} as const satisfies Record<ReportJob, NoticeTemplate>

export interface Occasion {
  template: NoticeTemplate
  /** The report, or the item, that the notice is about: one notice per occasion, recipient and channel. */
  objectId: string
  subject: Record<string, string>
}

/** Who gets which notice of a report, by the employer's settings (S-068). Somebody without a number gets no SMS. */
export function planReportNotices(audience: Audience, occasion: Occasion, newId: () => string): PlannedNotice[] {
  const { notices, manager, caseworkers } = audience
  return [
    ...(manager ? noticesTo('employee', manager, notices.manager, occasion, newId) : []),
    ...caseworkers.flatMap((person) => noticesTo('staff', person, notices.caseworker, occasion, newId)),
  ]
}

/** One notice per channel that reaches this person. */
export function noticesTo(
  recipientKind: PlannedNotice['recipientKind'],
  person: Reachable,
  channels: readonly Channel[],
  { template, objectId, subject }: Occasion,
  newId: () => string,
): PlannedNotice[] {
  const reached = [...new Set(channels)].filter((channel) => (channel === 'email' ? person.hasEmail : person.hasPhone))
  return reached.map((channel) => ({
    id: newId(),
    businessKey: `${template}:${objectId}:${person.id}:${channel}`,
    channel,
    template,
    recipientKind,
    recipientId: person.id,
    subject,
  }))
}
