import type { FollowUpJob } from '@beterschap/core/follow-ups'
import { z } from 'zod'

/** A queue of its own for each pace: a bulk of notices must not hold up what decides who is told. */
export const queueNames = ['follow-ups', 'notices', 'rounds'] as const
export type QueueName = (typeof queueNames)[number]

const ids = <Name extends string>(...names: Name[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, z.guid()])) as Record<Name, z.ZodGUID>)

/**
 * Work that stands as a row in the outbox. The subject is read from the row, not from the queue. A new field is
 * optional first and required a release later.
 */
export const workCatalog = {
  'sick-report.notify': ids('sickReportId', 'employeeId', 'caseId'),
  'sick-report-withdrawal.notify': ids('sickReportId', 'employeeId', 'caseId'),
  'recovery-report.notify': ids('recoveryReportId', 'employeeId', 'caseId'),
  'item-shared.notify': ids('entryId', 'employeeId', 'caseId'),
  'canary.echo': ids(),
} as const satisfies Record<FollowUpJob | 'canary.echo', z.ZodType>

export type WorkName = keyof typeof workCatalog
export type Subject<Name extends WorkName> = z.infer<(typeof workCatalog)[Name]>

export const isWorkName = (name: string): name is WorkName => Object.hasOwn(workCatalog, name)

/** Rounds that come by the clock; their schedule is kept by the queue, their work by the database. */
export const roundCatalog = {
  'cases.close': [{ every: 5 * 60_000 }, { pattern: '0 0 * * *' }],
  'expired.forget': [{ every: 60 * 60_000 }],
} as const

export type RoundName = keyof typeof roundCatalog

/** What the queue carries, and all that it carries: which row is due. */
export const bellPayload = z.strictObject({ employerId: z.guid(), id: z.guid() })
export type BellPayload = z.infer<typeof bellPayload>

export interface Bell extends BellPayload {
  kind: 'outbox' | 'notification'
  jobName: string
}

/** Where a bell rings. The id makes a second bell for the same row silent while the first one still rings. */
export function placeOf({ kind, employerId, id, jobName }: Bell) {
  return kind === 'outbox'
    ? { queue: 'follow-ups' as const, name: jobName, jobId: `o_${id}`, data: { employerId, id } }
    : { queue: 'notices' as const, name: jobName, jobId: `n_${id}`, data: { employerId, id } }
}
