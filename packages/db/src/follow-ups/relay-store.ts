import type { Db } from '../clients.ts'

export interface DueRow {
  kind: 'outbox' | 'notification'
  employerId: string
  id: string
  jobName: string
}

export interface RelayStore {
  /** Due rows of all employers, ids only, marked queued; at most `each` of one employer per turn and table. */
  take(limit: number, each: number): Promise<DueRow[]>
  /** Brings rows back whose bell got lost or whose worker died; answers how many. */
  sweep(queuedSeconds: number): Promise<number>
  backlog(): Promise<{ due: number; oldestSeconds: number }>
}

/** The one way across employers, through reviewed functions that hand out ids only (REL 3.2, SEC-T6). */
export function createRelayStore(db: Db): RelayStore {
  return {
    take: (limit, each) =>
      db.$queryRaw<DueRow[]>`
        select kind, employer_id::text as "employerId", id::text as id, job_name as "jobName"
        from relay_take(${limit}::int, ${each}::int)`,
    async sweep(queuedSeconds) {
      const [row] = await db.$queryRaw<{ count: number }[]>`select relay_sweep(${queuedSeconds}::int) as count`
      return row?.count ?? 0
    },
    async backlog() {
      const [row] = await db.$queryRaw<{ due: number; oldestSeconds: number }[]>`
        select due::int as due, oldest_seconds as "oldestSeconds" from relay_backlog()`
      return row ?? { due: 0, oldestSeconds: 0 }
    },
  }
}
