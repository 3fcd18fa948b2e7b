/** What an employee may see of a case: shared items only. Another type than what staff see, on purpose (style, section 5). */
export interface TimelineEntryView {
  id: string
  kind: 'report' | 'recovery' | 'task' | 'document' | 'note'
  isOpening: boolean
  /** ISO day. */
  day: string
  title: string
  body: string
  noteType: string | null
  authorName: string
  authorRole: string
  doneAt: string | null
  sharedAt: string
  readAt: string | null
  document: { id: string; fileName: string; mediaType: string; sizeBytes: number } | null
}

export interface CaseTaskView {
  stepCode: string
  state: string
  actor: string
  nominal: string
  latest: string
  safeDue: string
}

export interface AbsenceCaseView {
  id: string
  employmentId: string
  status: 'running' | 'closed'
  firstDay: string
  recoveryDate: string | null
  shiftDays: number
  version: number
  periods: { firstDay: string; recoveryDate: string | null }[]
  tasks: CaseTaskView[]
  /** Newest first; the first sick report is the last one (S-083). */
  entries: TimelineEntryView[]
}

export interface AbsenceCaseRow {
  id: string
  status: 'running' | 'closed'
  firstDay: string
  recoveryDate: string | null
  sharedCount: number
  periods: { firstDay: string; recoveryDate: string | null }[]
}

export interface Contact {
  name: string
  phone: string | null
  email: string | null
  providerName?: string | null
}

export interface Contacts {
  manager: Contact | null
  caseworker: Contact | null
}

/** Where a page of entries ends, for the next one (keyset). */
export type EntryCursor = Pick<TimelineEntryView, 'id' | 'isOpening' | 'day' | 'sharedAt'>
