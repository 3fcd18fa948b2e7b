import type { Bell, BellPayload, QueueName, RoundName } from './catalog.ts'

/** What happens when a bell rings. A thrown error is the operator's business: the row itself knows how to go on. */
export interface BellHandlers {
  work(bell: BellPayload): Promise<void>
  notice(bell: BellPayload): Promise<void>
  round(name: RoundName): Promise<void>
}

/** A queue store that is open: the rest of the worker does not know which one (REL section 2). */
export interface JobQueue {
  readonly backend: 'postgres' | 'redis'
  /** Adds jobs in bulk. When it throws, the rows stay queued and the sweep brings them back. */
  ring(bells: readonly Bell[]): Promise<void>
  /** Starts taking jobs, and keeps the rounds' schedules. */
  start(handlers: BellHandlers, options?: { concurrency?: number }): Promise<void>
  isReachable(): Promise<boolean>
  waiting(queue: QueueName): Promise<number>
  /** Lets running jobs end, then closes every connection. */
  close(): Promise<void>
}

export type OnQueueError = (error: unknown, component: string) => void
