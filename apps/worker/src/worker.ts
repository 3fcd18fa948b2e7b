import { once } from 'node:events'
import closeWithGrace from 'close-with-grace'
import { compose } from './compose.ts'
import { readEnv } from './env.ts'
import { createHealthServer } from './health-server.ts'
import { runWorker } from './run-worker.ts'

/** Longer than the longest step of a job: an SMTP server that hangs is given up after 20 seconds. */
const GRACE_MS = 30_000

const env = readSettings()
const parts = await compose(env)
const worker = await runWorker(parts, { onDead: () => process.exit(1) })
const { server, drain } = createHealthServer({
  isReady: worker.isReady,
  metrics: worker.metrics,
  onError: (error) => parts.log.error({ component: 'health' }, 'health error', error),
})
server.listen(env.WORKER_PORT, env.LISTEN_HOST)
await once(server, 'listening')
parts.log.info({ port: env.WORKER_PORT, component: parts.queue.backend }, 'worker runs')

closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ err }) => {
  if (err) parts.log.error({ code: 'process.error' }, 'worker stops on an error', err)
  drain() // /readyz fails first
  await worker.stop()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

function readSettings() {
  try {
    return readEnv(process.env)
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : 'The worker cannot start.')
    process.exit(1)
  }
}
