import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { openBullQueue } from './bullmq-queue.ts'
import type { JobQueue, OnQueueError } from './queue.ts'

export interface RedisQueueOptions {
  url: string
  /** Start of every key; two installations on one Redis need two. */
  namespace?: string
  onError: OnQueueError
  /** Told of settings that are allowed but unwise. */
  onWarning?: (warning: string) => void
}

const READY_WITHIN_MS = 15_000

/** Redis or Valkey, chosen by REDIS_URL. The keys of a queue carry one hash tag, so that a cluster can hold them. */
export async function openRedisQueue(options: RedisQueueOptions): Promise<JobQueue> {
  const { url, namespace = 'beterschap', onError } = options
  // A producer that cannot reach the store says so at once; the row then waits for the sweep.
  const producing = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, lazyConnect: true })
  const consuming = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true })
  const both = [producing, consuming]
  for (const connection of both) connection.on('error', (error) => onError(error, 'redis'))
  const disconnect = async () => {
    for (const connection of both) connection.disconnect()
  }
  try {
    await Promise.all(both.map(ready))
    await checkPolicy(producing, options.onWarning)
    const prefix = (queue: string) => `{${namespace}-${queue}}`
    return await openBullQueue(
      {
        name: 'redis',
        openQueue: (name, options) => new Queue(name, { ...options, connection: producing, prefix: prefix(name) }),
        openWorker: (name, run, options) =>
          new Worker(name, run, { ...options, connection: consuming, prefix: prefix(name) }),
        async ping() {
          await producing.ping()
        },
        disconnect,
      },
      onError,
    )
  } catch (thrown) {
    await disconnect()
    throw thrown
  }
}

function ready(connection: Redis): Promise<void> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('Redis does not answer.')), READY_WITHIN_MS)
    connection.once('ready', () => {
      clearTimeout(limit)
      resolve()
    })
    // A refused first connection is tried again until the limit; the error handler logs each try.
    connection.connect().catch(() => undefined)
  })
}

/** A store that throws keys away when it is full would throw bells away: such a one is refused (REL section 2). */
async function checkPolicy(connection: Redis, onWarning?: (warning: string) => void): Promise<void> {
  const info = await connection.info()
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1]
  if (policy !== 'noeviction') throw new Error('REDIS_URL: set maxmemory-policy to noeviction.')
  if (!/^aof_enabled:1/m.test(info)) onWarning?.('redis.append_only_off')
}
