import { z } from 'zod'

/** Output schemas: nothing that is not named here leaves the API (SEC-Z4). */
const period = z.strictObject({ firstDay: z.string(), recoveryDate: z.string().nullable() })

export const entryView = z.strictObject({
  id: z.string(),
  kind: z.enum(['report', 'recovery', 'task', 'document', 'note']),
  isOpening: z.boolean(),
  day: z.string(),
  title: z.string(),
  body: z.string(),
  noteType: z.string().nullable(),
  authorName: z.string(),
  authorRole: z.string(),
  doneAt: z.string().nullable(),
  sharedAt: z.string(),
  readAt: z.string().nullable(),
  document: z
    .strictObject({ id: z.string(), fileName: z.string(), mediaType: z.string(), sizeBytes: z.number() })
    .nullable(),
})

export const caseView = z.strictObject({
  id: z.string(),
  employmentId: z.string(),
  status: z.enum(['running', 'closed']),
  firstDay: z.string(),
  recoveryDate: z.string().nullable(),
  shiftDays: z.number(),
  version: z.number(),
  periods: z.array(period),
  tasks: z.array(
    z.strictObject({
      stepCode: z.string(),
      state: z.string(),
      actor: z.string(),
      nominal: z.string(),
      latest: z.string(),
      safeDue: z.string(),
    }),
  ),
  entries: z.array(entryView),
})

export const caseRow = z.strictObject({
  id: z.string(),
  status: z.enum(['running', 'closed']),
  firstDay: z.string(),
  recoveryDate: z.string().nullable(),
  sharedCount: z.number(),
  periods: z.array(period),
})

const contact = z
  .strictObject({
    name: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    providerName: z.string().nullable().optional(),
  })
  .nullable()

export const contactsView = z.strictObject({ manager: contact, caseworker: contact })

export const entryCursor = z.strictObject({
  id: z.uuid(),
  isOpening: z.boolean(),
  day: z.string(),
  sharedAt: z.string(),
})
