import type { EmployerId } from '@beterschap/core/ids'
import { backoffSeconds } from '@beterschap/core/notifications/after-send'
import type { ClaimedWork, WorkStore } from '@beterschap/db/follow-ups/work-store'
import type { BellPayload, Subject, WorkName } from '@beterschap/jobs/catalog'

interface Work<Name extends WorkName> {
  employerId: EmployerId
  id: string
  name: Name
  subject: Subject<Name>
}

export type WorkHandlers = { [Name in WorkName]: (work: Work<Name>) => Promise<unknown> }

export interface RunWorkDeps {
  works: WorkStore
  handlers: WorkHandlers
  /** Reads the subject by the catalogue; null for a job that this build does not know. */
  read(name: string, subject: unknown): { name: WorkName; subject: Subject<WorkName> } | null
  random(): number
  onFault(work: ClaimedWork, thrown: unknown): void
}

/** About an hour of tries. */
const ATTEMPTS = 12

/** Claims the row that the bell names, does its work once, and records the outcome under the same attempt (REL section 3). */
export async function runWork(deps: RunWorkDeps, bell: BellPayload): Promise<void> {
  const work = await deps.works.claim(bell.employerId as EmployerId, bell.id)
  if (!work) return
  const known = deps.read(work.jobName, work.subject)
  if (!known) {
    deps.onFault(work, new Error('Work that this build does not know.'))
    await deps.works.giveBack(work, 'dead', 'work.unknown')
    return
  }
  try {
    const run = deps.handlers[known.name] as (work: Work<WorkName>) => Promise<unknown>
    await run({ employerId: work.employerId, id: work.id, name: known.name, subject: known.subject })
  } catch (thrown) {
    deps.onFault(work, thrown)
    const wait = work.attempt >= ATTEMPTS ? ('dead' as const) : backoffSeconds(work.attempt, deps.random())
    await deps.works.giveBack(work, wait, 'work.fault')
    return
  }
  await deps.works.finish(work)
}
