import { createPostgresBackend, type PostgresConnectionOptions, Queue, Worker } from 'bullmq'
import pg from 'pg'
import { openBullQueue } from './bullmq-queue.ts'
import type { JobQueue, OnQueueError } from './queue.ts'

/**
 * BullMQ in the schema `bullmq` of our own PostgreSQL, with a pool of its own: each worker holds one connection for
 * LISTEN, so this must lead straight to PostgreSQL and not through a transaction pooler.
 */
export async function openPostgresQueue(url: string, onError: OnQueueError): Promise<JobQueue> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    options: '-c search_path=bullmq -c TimeZone=UTC',
  })
  pool.on('error', (error) => onError(error, 'queue pool'))
  // A pg.Pool is what BullMQ asks for; its own description of one is stricter than pg's about absent properties.
  const connection = pool as unknown as PostgresConnectionOptions
  try {
    return await openBullQueue(
      {
        name: 'postgres',
        openQueue: (name, options) => new Queue(name, { ...options, connection }, createPostgresBackend),
        openWorker: (name, run, options) => new Worker(name, run, { ...options, connection }, createPostgresBackend),
        async ping() {
          await pool.query('select 1')
        },
        disconnect: () => pool.end(),
      },
      onError,
    )
  } catch (thrown) {
    await pool.end()
    throw thrown
  }
}
