import type { QueueOptions, WorkerOptions } from 'bullmq'
import { bellPayload, placeOf, type QueueName, queueNames, type RoundName, roundCatalog } from './catalog.ts'
import type { JobQueue, OnQueueError } from './queue.ts'

/** The part of BullMQ that we use, equal for every store. */
interface QueueHandle {
  waitUntilReady(): Promise<unknown>
  addBulk(jobs: { name: string; data: object; opts: { jobId: string } }[]): Promise<unknown>
  upsertJobScheduler(id: string, time: object, template: object): Promise<unknown>
  getJobSchedulers(): Promise<{ key: string }[]>
  removeJobScheduler(id: string): Promise<boolean>
  getWaitingCount(): Promise<number>
  close(): Promise<void>
  on(event: 'error', listener: (error: Error) => void): unknown
}

interface WorkerHandle {
  waitUntilReady(): Promise<unknown>
  close(): Promise<void>
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'failed', listener: (job: unknown, error: Error) => void): unknown
}

export interface RungJob {
  name: string
  data: unknown
}

/** What differs between the stores. */
export interface Backend {
  name: JobQueue['backend']
  openQueue(name: QueueName, options: Omit<QueueOptions, 'connection'>): QueueHandle
  openWorker(
    name: QueueName,
    run: (job: RungJob) => Promise<void>,
    options: Omit<WorkerOptions, 'connection'>,
  ): WorkerHandle
  /** Whether the store itself answers. */
  ping(): Promise<void>
  disconnect(): Promise<void>
}

/** A finished job that stays behind would swallow the next bell of its row, so none does. */
const leavesNothing = { removeOnComplete: true, removeOnFail: true, attempts: 1 } as const

export async function openBullQueue(backend: Backend, onError: OnQueueError): Promise<JobQueue> {
  const open = (name: QueueName): QueueHandle => {
    const queue = backend.openQueue(name, { defaultJobOptions: leavesNothing })
    queue.on('error', (error) => onError(error, `queue ${name}`))
    return queue
  }
  const queues: Record<QueueName, QueueHandle> = {
    'follow-ups': open('follow-ups'),
    notices: open('notices'),
    rounds: open('rounds'),
  }
  await Promise.all(Object.values(queues).map((queue) => queue.waitUntilReady()))
  const workers: WorkerHandle[] = []

  return {
    backend: backend.name,
    async ring(bells) {
      const places = bells.map(placeOf)
      await Promise.all(
        queueNames.map(async (name) => {
          const mine = places.filter(({ queue }) => queue === name)
          if (mine.length === 0) return
          await queues[name].addBulk(
            mine.map((job) => ({ name: job.name, data: job.data, opts: { jobId: job.jobId } })),
          )
        }),
      )
    },
    async start(handlers, { concurrency = 10 } = {}) {
      workers.push(
        openWorker(backend, 'follow-ups', concurrency, (job) => handlers.work(bellPayload.parse(job.data)), onError),
        openWorker(backend, 'notices', concurrency, (job) => handlers.notice(bellPayload.parse(job.data)), onError),
        openWorker(backend, 'rounds', 1, (job) => handlers.round(roundName(job.name)), onError),
      )
      await Promise.all(workers.map((worker) => worker.waitUntilReady()))
      await keepRounds(queues.rounds)
    },
    async isReachable() {
      try {
        await backend.ping()
        return true
      } catch {
        return false // said by the answer; the connection's own error handler has logged why
      }
    },
    waiting: (name) => queues[name].getWaitingCount(),
    async close() {
      await Promise.all(workers.map((worker) => worker.close()))
      await Promise.all(Object.values(queues).map((queue) => queue.close()))
      await backend.disconnect()
    },
  }
}

function openWorker(
  backend: Backend,
  name: QueueName,
  concurrency: number,
  run: (job: RungJob) => Promise<void>,
  onError: OnQueueError,
): WorkerHandle {
  const worker = backend.openWorker(name, run, {
    concurrency,
    // Twice killed is no reason to give a row up: attempts are counted on the row.
    maxStalledCount: 3,
    lockDuration: 60_000,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  })
  worker.on('error', (error) => onError(error, `worker ${name}`))
  worker.on('failed', (_job, error) => onError(error, `job ${name}`))
  return worker
}

/** Schedules that exist are overwritten, schedules that are no longer in the catalogue are taken down. */
async function keepRounds(queue: QueueHandle): Promise<void> {
  const wanted = Object.entries(roundCatalog).flatMap(([name, times]) =>
    times.map((time, index) => ({ id: `${name}.${index}`, name, time })),
  )
  for (const { id, name, time } of wanted) {
    const when = 'pattern' in time ? { pattern: time.pattern, tz: 'Europe/Amsterdam' } : { every: time.every }
    await queue.upsertJobScheduler(id, when, { name, data: {}, opts: leavesNothing })
  }
  const known = new Set(wanted.map(({ id }) => id))
  for (const { key } of await queue.getJobSchedulers()) if (!known.has(key)) await queue.removeJobScheduler(key)
}

function roundName(name: string): RoundName {
  if (!Object.hasOwn(roundCatalog, name)) throw new Error('A round that this build does not know.')
  return name as RoundName
}
