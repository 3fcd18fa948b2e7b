import type { EmployerId } from '@beterschap/core/ids'
import { deliverNotification } from '@beterschap/core/notifications/deliver-notification'
import type { BellHandlers } from '@beterschap/jobs/queue'
import { startCanary } from './canary.ts'
import type { WorkerParts } from './compose.ts'
import { closeCasesHandler } from './handlers/close-cases.handler.ts'
import { notifyItemHandler } from './handlers/notify-item.handler.ts'
import { notifyReportHandler } from './handlers/notify-report.handler.ts'
import { runWork, type WorkHandlers } from './handlers/run-work.ts'
import { createMetrics, type Metrics } from './metrics.ts'

export interface RunningWorker {
  metrics(): Promise<string>
  isReady(): Promise<{ database: boolean; queue: boolean }>
  /** Takes nothing new, lets what runs end, closes every connection. */
  stop(): Promise<void>
}

export interface RunOptions {
  /** Called when this process stands still and must be replaced. */
  onDead(): void
  canaryMs?: number
  timing?: { pollMs?: number; sweepMs?: number; queuedSeconds?: number }
}

/** Starts taking work: queue, relay, listener, canary. */
export async function runWorker(parts: WorkerParts, options: RunOptions): Promise<RunningWorker> {
  const { log, queue, rows, upkeep } = parts
  const metrics = createMetrics()
  // Bells may ring before somebody takes them; so relay and takers come up side by side.
  const relay = parts.relay(options.timing)
  const listener = parts.listen(relay.wake)
  await queue.start(bellHandlers(parts, metrics), { concurrency: parts.env.WORKER_CONCURRENCY })
  const probes = startProbes(parts)
  const canary = startCanary({
    release: () => upkeep.releaseCanary(parts.workerName, parts.newId()),
    isBack: () => upkeep.isCanaryBack(parts.workerName),
    onBack: () => upkeep.beat('worker', 'ok'),
    onMiss(count) {
      metrics.countMiss()
      log.warn({ count, code: 'canary.miss' }, 'the canary did not come back')
    },
    onDead() {
      log.error({ code: 'canary.dead' }, 'the worker stands still and stops')
      options.onDead()
    },
    onError: (error) => log.error({ component: 'canary' }, 'canary error', error),
    ...(options.canaryMs ? { everyMs: options.canaryMs } : {}),
  })
  await upkeep
    .beat('worker', 'ok')
    .catch((error: unknown) => log.error({ component: 'heartbeat' }, 'no heartbeat', error))

  return {
    metrics: async () => metrics.text(await rows.backlog()),
    async isReady() {
      const [database, reachable] = await Promise.all([upkeep.isReady().catch(() => false), queue.isReachable()])
      return { database, queue: reachable }
    },
    async stop() {
      canary.stop()
      probes.stop()
      await listener.stop()
      await relay.stop()
      await parts.close()
    },
  }
}

function bellHandlers(parts: WorkerParts, metrics: Metrics): BellHandlers {
  const { log } = parts
  const handlers: WorkHandlers = {
    'sick-report.notify': (work) => notifyReportHandler(parts.notify, work, work.subject.sickReportId),
    'sick-report-withdrawal.notify': (work) => notifyReportHandler(parts.notify, work, work.subject.sickReportId),
    'recovery-report.notify': (work) => notifyReportHandler(parts.notify, work, work.subject.recoveryReportId),
    'item-shared.notify': (work) => notifyItemHandler(parts.notify, work),
    'canary.echo': async () => undefined, // coming through is the whole work
  }
  const runDeps = {
    works: parts.works,
    handlers,
    read: parts.readWork,
    random: Math.random,
    onFault: (work: { employerId: string; id: string; jobName: string; attempt: number }, thrown: unknown) =>
      log.error(
        { employerId: work.employerId, id: work.id, job: work.jobName, attempt: work.attempt },
        'work failed',
        thrown,
      ),
  }
  return {
    work: (bell) => runWork(runDeps, bell),
    async notice({ employerId, id }) {
      const delivered = await deliverNotification(parts.deliver, { employerId: employerId as EmployerId, id })
      if (!delivered) return
      const { template, channel, settlement } = delivered
      metrics.count({ template, channel, state: settlement.state })
      const code = settlement.errorCode ?? 'ok'
      if (settlement.state === 'sent') log.info({ employerId, id, code }, 'message sent')
      else log.warn({ employerId, id, code, reason: settlement.state }, 'message not sent')
    },
    async round(name) {
      if (name === 'cases.close') {
        const count = await closeCasesHandler({
          cases: parts.cases,
          today: parts.today,
          onFault: (id, thrown) => log.error({ id, job: name }, 'case not closed', thrown),
        })
        if (count > 0) log.info({ job: name, count }, 'cases closed')
        return
      }
      const count = await parts.upkeep.forgetExpired()
      if (count > 0) log.info({ job: name, count }, 'expired rows forgotten')
    },
  }
}

/** Asks the providers whether they are there, often enough for the status page. */
function startProbes({ mail, sms, upkeep, log }: WorkerParts): { stop(): void } {
  const probe = async (component: 'mail' | 'sms', isReachable: () => Promise<boolean>): Promise<void> => {
    try {
      await upkeep.beat(component, (await isReachable()) ? 'ok' : 'down')
    } catch (error) {
      log.error({ component }, 'no heartbeat', error)
    }
  }
  const all = (): void => {
    void probe('mail', mail.isReachable)
    // Without a provider there is no heartbeat, and the status page shows no state of it.
    if (sms) void probe('sms', sms.isReachable)
  }
  all()
  const timer = setInterval(all, 15_000)
  return { stop: () => clearInterval(timer) }
}
