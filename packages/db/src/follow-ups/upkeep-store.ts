import type { StoreDeps } from '../one-call.ts'
import { asSystem } from './system-context.ts'

/** Not an employer: the id under which the canary's row stands, so that it passes the same walls as any other. */
export const CANARY_EMPLOYER = '00000000-0000-0000-0000-000000000001'

/** The newest migration that this build of the worker cannot do without. */
const NEEDED_MIGRATION = '0010_worker'

export interface UpkeepStore {
  /** Last sign of life of a part, read by the status page. */
  beat(component: 'worker' | 'mail' | 'sms', state: 'ok' | 'down'): Promise<void>
  /** Puts the canary's row at the start of its way, wherever the last one has got to: its bell may be lost. */
  releaseCanary(worker: string, id: string): Promise<void>
  isCanaryBack(worker: string): Promise<boolean>
  /** Idempotency keys after a day, drafts past their date; answers how many. */
  forgetExpired(): Promise<number>
  /** Answers when the database does, with all that this build needs. */
  isReady(): Promise<boolean>
}

export function createUpkeepStore(deps: StoreDeps): UpkeepStore {
  const { db } = deps
  return {
    async beat(component, state) {
      await db.$executeRaw`
        insert into heartbeat (component, at, state) values (${component}, clock_timestamp(), ${state})
        on conflict (component) do update set at = excluded.at, state = excluded.state`
    },
    releaseCanary: (worker, id) =>
      asSystem(deps, CANARY_EMPLOYER, async (tx) => {
        await tx.$executeRaw`
          insert into outbox (employer_id, id, job_name, subject, business_key)
          values (${CANARY_EMPLOYER}::uuid, ${id}::uuid, 'canary.echo', '{}'::jsonb, ${`canary:${worker}`})
          on conflict (employer_id, business_key) do update
            set state = 'pending', due_at = clock_timestamp(), finished_at = null, lease_until = null`
      }),
    isCanaryBack: (worker) =>
      asSystem(deps, CANARY_EMPLOYER, async (tx) => {
        const row = await tx.outbox.findUnique({
          where: { employerId_businessKey: { employerId: CANARY_EMPLOYER, businessKey: `canary:${worker}` } },
          select: { state: true },
        })
        return row?.state === 'done'
      }),
    async forgetExpired() {
      const [row] = await db.$queryRaw<{ count: number }[]>`select forget_expired() as count`
      return row?.count ?? 0
    },
    async isReady() {
      const [row] = await db.$queryRaw<{ isMigrated: boolean }[]>`
        select exists (select 1 from public._prisma_migrations
          where migration_name >= ${NEEDED_MIGRATION} and finished_at is not null) as "isMigrated"`
      return row?.isMigrated ?? false
    },
  }
}
