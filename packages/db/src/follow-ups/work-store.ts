import type { EmployerId } from '@beterschap/core/ids'
import type { StoreDeps } from '../one-call.ts'
import { asSystem } from './system-context.ts'

/** An outbox row that this worker holds until its lease ends. */
export interface ClaimedWork {
  employerId: EmployerId
  id: string
  jobName: string
  subject: unknown
  attempt: number
}

export interface WorkStore {
  /** Takes a queued row with a lease of 60 s by the clock of the database; null when somebody else has it. */
  claim(employerId: EmployerId, id: string): Promise<ClaimedWork | null>
  /** True when this attempt still held the row (REL 3.4). */
  finish(work: ClaimedWork): Promise<boolean>
  /** Due again after the wait, or a dead letter. */
  giveBack(work: ClaimedWork, waitSeconds: number | 'dead', errorCode: string): Promise<boolean>
}

export function createWorkStore(deps: StoreDeps): WorkStore {
  return {
    claim: (employerId, id) =>
      asSystem(deps, employerId, async (tx) => {
        const [row] = await tx.$queryRaw<Omit<ClaimedWork, 'employerId' | 'id'>[]>`
          update outbox set state = 'running', attempt = attempt + 1, lease_until = clock_timestamp() + interval '60 seconds'
          where employer_id = ${employerId}::uuid and id = ${id}::uuid and state = 'queued'
          returning job_name as "jobName", subject, attempt`
        return row ? { employerId, id, ...row } : null
      }),
    finish: ({ employerId, id, attempt }) =>
      asSystem(deps, employerId, async (tx) => {
        const changed = await tx.$executeRaw`
          update outbox set state = 'done', finished_at = clock_timestamp(), lease_until = null, error_code = null
          where employer_id = ${employerId}::uuid and id = ${id}::uuid and attempt = ${attempt} and state = 'running'`
        return changed === 1
      }),
    giveBack: ({ employerId, id, attempt }, wait, errorCode) =>
      asSystem(deps, employerId, async (tx) => {
        const isDead = wait === 'dead'
        const changed = await tx.$executeRaw`
          update outbox set state = ${isDead ? 'dead' : 'pending'}, lease_until = null, error_code = ${errorCode},
            due_at = clock_timestamp() + make_interval(secs => ${isDead ? 0 : wait}::float8),
            finished_at = case when ${isDead} then clock_timestamp() end
          where employer_id = ${employerId}::uuid and id = ${id}::uuid and attempt = ${attempt} and state = 'running'`
        return changed === 1
      }),
  }
}
