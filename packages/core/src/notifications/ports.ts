import type { Grant } from '../grant.ts'
import type { AbsenceCaseId, EmployeeId, EmployerId, TimelineEntryId } from '../ids.ts'
import type { EmployerSettings } from '../settings/employer-settings.ts'
import type { MessageTemplate } from '../sign-in/ports.ts'

export type Channel = 'email' | 'sms'

/** Notices say that something is new, and nothing else. */
export type NoticeTemplate = 'sickReported' | 'recoveryReported' | 'sickReportWithdrawn' | 'itemShared'

export type Template = MessageTemplate | NoticeTemplate

/** `identity`: somebody whose address was known to the request, and stands sealed in the row. */
export type RecipientKind = 'employee' | 'staff' | 'identity'

export interface PlannedNotice {
  id: string
  businessKey: string
  channel: Channel
  template: NoticeTemplate
  recipientKind: Exclude<RecipientKind, 'identity'>
  recipientId: string
  /** Ids only. */
  subject: Record<string, string>
}

/** Who is to hear of a report, as the employer has set it today (S-068). */
export interface Audience {
  notices: EmployerSettings['notices']
  /** The manager of the department, never the employee themself; null when nobody is known or may be told. */
  manager: Reachable | null
  /** Caseworkers of the provider whose assignment holds today. */
  caseworkers: Reachable[]
}

export interface Reachable {
  id: string
  hasEmail: boolean
  hasPhone: boolean
}

export type CaseGrant = Grant<'notice.send', { caseId: AbsenceCaseId; employeeId: EmployeeId }>
export type ItemGrant = Grant<'notice.send', { entryId: TimelineEntryId; employeeId: EmployeeId }>

export interface NoticePlanStore {
  audience(grant: CaseGrant, today: string): Promise<Audience>
  /** Whether the employee can read the item: shared, and with an account that is not blocked. */
  canReadItem(grant: ItemGrant): Promise<{ canRead: boolean; hasEmail: boolean }>
  /** A notice whose business key exists is left as it is: the database makes it "once". */
  insert(grant: Grant<'notice.send'>, notices: readonly PlannedNotice[]): Promise<void>
}

/** What is secret in a message: opened for sending, erased afterwards. */
export interface MessageSecret {
  to: string
  locale: string
  name?: string
  code?: string
  token?: string
  host?: string
}

/** A notification that this worker holds until its lease ends. */
export interface ClaimedNotification {
  employerId: EmployerId
  id: string
  attempt: number
  template: Template
  channel: Channel
  recipientKind: RecipientKind
  recipientId: string
  subject: Record<string, string>
  createdAt: Date
  secret: MessageSecret | null
}

/** Everything about a message that is looked up when it is sent, so that a change or an erasure is felt until then. */
export interface Delivery {
  to: { email: string | null; phone: string | null; locale: string }
  employer: { name: string; branding: EmployerSettings['branding']; help: EmployerSettings['help'] }
  portal: { slug: string; customHost: string | null }
}

export type FinalState = 'sent' | 'failed' | 'unknown' | 'cancelled' | 'dead'

export type Settlement =
  | { state: FinalState; messageId?: string; errorCode?: string }
  /** Back to pending, due again after so many seconds. */
  | { state: 'pending'; waitSeconds: number; errorCode: string }

export interface NotificationStore {
  /** Takes a queued row with a lease of 60 s by the clock of the database; expired ones are cancelled, never sent. */
  claim(employerId: EmployerId, id: string): Promise<ClaimedNotification | null>
  /** Null when the recipient may no longer be told: gone, blocked, replaced, switched off. */
  load(claimed: ClaimedNotification, today: string): Promise<Delivery | null>
  /** True when this attempt still held the row; a worker that slept through its lease changes nothing. */
  settle(claimed: ClaimedNotification, settlement: Settlement): Promise<boolean>
}

export interface MailMessage {
  from: { name: string }
  to: string
  replyTo: string | null
  subject: string
  text: string
  html: string
  /** The employer's logo as an inline picture. */
  logo: { contentType: string; content: string } | null
}

/** What became of handing a message to a provider. */
export type SendOutcome =
  | { outcome: 'sent'; messageId: string }
  /** Refused for good: another try would be refused too. */
  | { outcome: 'refused'; code: string }
  /** Not accepted now; surely not sent. */
  | { outcome: 'later'; code: string }
  /** May have been sent. */
  | { outcome: 'unknown'; code: string }

export interface MailGateway {
  /** The id of the row becomes the Message-ID, so that a second send is recognised as the same mail. */
  send(id: string, mail: MailMessage): Promise<SendOutcome>
}

export interface SmsGateway {
  send(sms: { to: string; text: string }): Promise<SendOutcome>
  /** Looks for a message with this text that the provider took for this number since then. */
  findSent(sms: { to: string; text: string }, since: Date): Promise<{ messageId: string | null } | { failed: string }>
}

export interface MessageWriter {
  mail(claimed: ClaimedNotification, delivery: Delivery): MailMessage
  sms(claimed: ClaimedNotification, delivery: Delivery): string
}

/** A delivery report, as the SMS provider names it. */
export interface DeliveryStatus {
  messageId: string
  status: string
  errorCode: string | null
}

export interface DeliveryStatusStore {
  /** Moves a message from one of the states to another; false when it is unknown or stands elsewhere. */
  advance(
    messageId: string,
    change: { from: readonly string[]; to: 'delivered' | 'failed'; errorCode: string | null },
  ): Promise<boolean>
}
