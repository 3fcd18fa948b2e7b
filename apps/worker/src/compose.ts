import { hostname } from 'node:os'
import type { DeliverDeps } from '@beterschap/core/notifications/deliver-notification'
import type { NotifyDeps } from '@beterschap/core/notifications/notify'
import { amsterdamDay } from '@beterschap/core/plain-date'
import { newId } from '@beterschap/crypto/new-id'
import { createSealer } from '@beterschap/crypto/seal'
import { createSignContext } from '@beterschap/crypto/sign-context'
import { openDatabase } from '@beterschap/db/clients'
import { createCaseClosingStore } from '@beterschap/db/follow-ups/case-closing-store'
import { createNoticePlanStore } from '@beterschap/db/follow-ups/notice-plan-store'
import { createNotificationStore } from '@beterschap/db/follow-ups/notification-store'
import { createRelayStore } from '@beterschap/db/follow-ups/relay-store'
import { createUpkeepStore } from '@beterschap/db/follow-ups/upkeep-store'
import { createWorkStore } from '@beterschap/db/follow-ups/work-store'
import { isWorkName, workCatalog } from '@beterschap/jobs/catalog'
import { type DueListener, listenForDue } from '@beterschap/jobs/due-listener'
import { openPostgresQueue } from '@beterschap/jobs/postgres-queue'
import type { JobQueue } from '@beterschap/jobs/queue'
import { openRedisQueue } from '@beterschap/jobs/redis-queue'
import { type Relay, startRelay } from '@beterschap/jobs/relay'
import { createLog } from '@beterschap/web/logger'
import { addressIn, type WorkerEnv } from './env.ts'
import { createSmtpMail } from './gateways/smtp-mail.ts'
import type { TwilioSms } from './gateways/twilio-sms.ts'
import { createMessageWriter } from './messages/message-writer.ts'

export type WorkerParts = Awaited<ReturnType<typeof compose>>

export interface ComposeOptions {
  /** Start of the keys on a Redis that is shared. */
  redisNamespace?: string
}

/** Everything that the worker runs on. Built here and nowhere else. */
export async function compose(env: WorkerEnv, options: ComposeOptions = {}) {
  const log = createLog('worker', env.LOG_LEVEL)
  const onQueueError = (error: unknown, component: string): void => log.error({ component }, 'queue error', error)
  const db = openDatabase(env.WORKER_DATABASE_URL, { connections: env.WORKER_CONCURRENCY + 4 })
  const deps = { db, sign: createSignContext(env.CONTEXT_KEY) }
  const sms = openSms(env)
  const mail = createSmtpMail({ url: env.SMTP_URL, tls: env.SMTP_TLS, fromAddress: addressIn(env.MAIL_FROM) })
  const upkeep = createUpkeepStore(deps)
  const openQueue = (): Promise<JobQueue> =>
    env.REDIS_URL
      ? openRedisQueue({
          url: env.REDIS_URL,
          onError: onQueueError,
          onWarning: (code) => log.warn({ code }, 'queue store'),
          ...(options.redisNamespace ? { namespace: options.redisNamespace } : {}),
        })
      : openPostgresQueue(env.WORKER_DATABASE_URL, onQueueError)
  let queue: JobQueue
  try {
    // The first call to the database takes longest; it is made while the queue opens.
    const warmUp = upkeep.isReady().catch((error: unknown) => log.error({ component: 'database' }, 'no answer', error))
    queue = await openQueue()
    await warmUp
  } catch (thrown) {
    mail.close()
    await db.$disconnect()
    throw thrown
  }

  const today = (): string => `${amsterdamDay(new Date())}`
  const rows = createRelayStore(db)
  const notify: NotifyDeps = { notices: createNoticePlanStore(deps), newId, today }
  const deliver: DeliverDeps = {
    notifications: createNotificationStore({ ...deps, sealer: createSealer(env.KEY_ENCRYPTION_KEY) }),
    write: createMessageWriter({ scheme: env.PUBLIC_SCHEME, portalBase: env.PORTAL_BASE, adminBase: env.ADMIN_BASE }),
    mail,
    sms,
    now: () => new Date(),
    today,
    random: Math.random,
    onFault: ({ employerId, id, attempt }, thrown) =>
      log.error({ employerId, id, attempt, job: 'notification.send' }, 'message not prepared', thrown),
  }

  return {
    env,
    log,
    queue,
    rows,
    works: createWorkStore(deps),
    cases: createCaseClosingStore(deps),
    upkeep,
    notify,
    deliver,
    mail,
    sms,
    today,
    newId,
    /** Names this process's canary. */
    workerName: `${hostname()}:${process.pid}`,
    readWork: (name: string, subject: unknown) => {
      if (!isWorkName(name)) return null
      const parsed = workCatalog[name].safeParse(subject)
      return parsed.success ? { name, subject: parsed.data } : null
    },
    relay: (timing?: { pollMs?: number; sweepMs?: number; queuedSeconds?: number }): Relay =>
      startRelay({
        rows,
        ring: (bells) => queue.ring(bells),
        onError: (error, component) => log.error({ component }, 'relay error', error),
        ...timing,
      }),
    listen: (onDue: () => void): DueListener =>
      listenForDue(env.WORKER_DATABASE_URL, onDue, (error, component) =>
        log.error({ component }, 'listener error', error),
      ),
    async close() {
      await queue.close()
      mail.close()
      await db.$disconnect()
    },
  }
}

/** The SDK is large, and most starts are not about SMS: it is loaded with the first message. */
function openSms(env: WorkerEnv): TwilioSms | null {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_FROM: from } = env
  if (!accountSid || !authToken || !from) return null
  let loaded: Promise<TwilioSms> | undefined
  const load = (): Promise<TwilioSms> => {
    loaded ??= import('./gateways/twilio-sms.ts').then(({ createTwilioSms }) =>
      createTwilioSms({
        accountSid,
        authToken,
        from,
        callbackUrl: env.TWILIO_CALLBACK_URL,
        baseUrl: env.TWILIO_BASE_URL,
      }),
    )
    return loaded
  }
  return {
    send: async (sms) => (await load()).send(sms),
    findSent: async (sms, since) => (await load()).findSent(sms, since),
    isReachable: async () => (await load()).isReachable(),
  }
}
