import type { OwnCaseStore } from '@beterschap/core/absence-cases/ports'
import type { ConsoleFacts } from '@beterschap/core/console-facts'
import type { EmployeeDirectory } from '@beterschap/core/employees/ports'
import type { Actor } from '@beterschap/core/grant'
import type { HelpStore } from '@beterschap/core/help-centre/ports'
import type { InvitationStore } from '@beterschap/core/invitations/ports'
import type { PlainDate } from '@beterschap/core/plain-date'
import type { RecoveryReportStore } from '@beterschap/core/recovery-reporting/ports'
import type { RequestFacts } from '@beterschap/core/request-facts'
import type { SickReportStore } from '@beterschap/core/sick-reporting/ports'

/** Stores and clocks, built once per process by the app's compose file. */
export interface ApiServices {
  today(): PlainDate
  newId(): string
  fingerprint(input: object): string
  sickReports: SickReportStore
  recoveryReports: RecoveryReportStore
  ownCases: OwnCaseStore
  employees: EmployeeDirectory
  help: HelpStore
}

/** What only the console brings; the portal's context has none of it, and its router cannot name it. */
export interface ConsolePart {
  facts: ConsoleFacts
  services: {
    now(): Date
    token(): string
    tokenHash(token: string): Uint8Array<ArrayBuffer>
    invitations: InvitationStore
  }
}

/** One request: who asks (null for a visitor) with the facts of the session check, and what the process offers. */
export interface ApiContext {
  actor: Actor | null
  facts: RequestFacts | null
  services: ApiServices
  /** Set at the console alone, for somebody who is fully signed in there. */
  console?: ConsolePart | null
  /** Keyed hash of this browser or identity, for votes (S-010). */
  voter: Uint8Array<ArrayBuffer> | null
  requestId: string
}
