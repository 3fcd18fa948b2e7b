import { newId } from '@beterschap/crypto/new-id'
import { createTestDatabase, type TestDatabase } from '@beterschap/testing/database'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compose } from './compose.ts'
import { readEnv, type WorkerEnv } from './env.ts'
import { type RunningWorker, runWorker } from './run-worker.ts'
import { account, aMailbox } from './testing/a-mailbox.ts'
import { anEmployer, messagePosted, type Owner, openAsOwner, sickReportCommitted } from './testing/an-employer.ts'
import { anSmtpServer } from './testing/an-smtp-server.ts'
import { until } from './testing/until.ts'

const redisUrl = process.env.TEST_REDIS_URL ?? ''
const keyHex = process.env.KEY_ENCRYPTION_KEY ?? ''
const backends = [{ name: 'PostgreSQL' }, { name: 'Redis' }]

let mailbox: Awaited<ReturnType<typeof aMailbox>>
let smtp: Awaited<ReturnType<typeof anSmtpServer>>
beforeAll(async () => {
  ;[mailbox, smtp] = await Promise.all([aMailbox(), anSmtpServer()])
})
afterAll(async () => {
  await Promise.all([mailbox.close(), smtp.close()])
})

describe.each(backends)('the worker on $name', ({ name }) => {
  const namespace = `test-${process.pid}-${Date.now()}`
  const fast = { pollMs: 100, sweepMs: 100, queuedSeconds: 1 }
  let database: TestDatabase
  let owner: Owner
  let env: WorkerEnv
  let worker: RunningWorker | null = null

  const start = async (): Promise<RunningWorker> => {
    const parts = await compose(env, { redisNamespace: namespace })
    worker = await runWorker(parts, { onDead: () => undefined, timing: fast })
    return worker
  }
  const stop = async (): Promise<void> => {
    await worker?.stop()
    worker = null
  }
  const stateOf = async (id: string) =>
    (await owner.run('select state, secret, attempt, message_id, error_code from notification where id = $1', [id]))[0]

  /** Loses everything that the queue holds, as a Redis without a disk does when it restarts. */
  const wipeQueue = async (): Promise<void> => {
    if (name === 'PostgreSQL') {
      const tables = await owner.run(
        `select tablename from pg_tables where schemaname = 'bullmq' and tablename !~ 'migration'`,
      )
      await owner.run(`truncate ${tables.map((row) => `bullmq.${row.tablename}`).join(', ')}`)
      return
    }
    const redis = new Redis(redisUrl)
    const keys = await redis.keys(`*${namespace}*`)
    if (keys.length) await redis.del(...keys)
    redis.disconnect()
  }

  beforeAll(async () => {
    if (name === 'Redis' && !redisUrl) throw new Error('This suite needs a Redis: apt-get install -y redis-server')
    database = await createTestDatabase()
    owner = await openAsOwner(database.ownerUrl)
    env = readEnv({
      NODE_ENV: 'test',
      WORKER_DATABASE_URL: database.workerUrl,
      REDIS_URL: name === 'Redis' ? redisUrl : '',
      CONTEXT_KEY: process.env.CONTEXT_KEY,
      KEY_ENCRYPTION_KEY: keyHex,
      PUBLIC_SCHEME: 'http',
      PORTAL_BASE: 'verzuim.localhost:3000',
      ADMIN_BASE: 'beheer.verzuim.localhost:3001',
      SMTP_URL: smtp.url,
      MAIL_FROM: 'Beterschap <no-reply@beterschap.example>',
      TWILIO_ACCOUNT_SID: account.accountSid,
      TWILIO_AUTH_TOKEN: account.authToken,
      TWILIO_FROM: '+31600000000',
      TWILIO_BASE_URL: mailbox.url,
      LOG_LEVEL: 'silent',
    })
    await start()
  })
  afterAll(async () => {
    await stop()
    await owner?.close()
    await database?.drop()
  })

  test('S-068 a sick report reaches manager and caseworker by the channels that the employer has set', async () => {
    const linde = await anEmployer(owner, { manager: ['email', 'sms'], caseworker: ['email'] })
    await sickReportCommitted(owner, linde)
    const rows = () =>
      owner.run(
        `select recipient_id, channel, state from notification where employer_id = $1 order by channel, recipient_id`,
        [linde.employerId],
      )
    await until('three notices are sent', async () => {
      const all = await rows()
      return all.length === 3 && all.every((row) => row.state === 'sent')
    })
    expect((await rows()).map((row) => [row.channel, row.recipient_id])).toEqual(
      [
        ['email', linde.managerId],
        ['email', linde.caseworkerId],
        ['sms', linde.managerId],
      ].sort(([a = '', b = ''], [c = '', d = '']) => a.localeCompare(c) || b.localeCompare(d)),
    )
    const [mail] = smtp.received.filter((one) => one.mail.subject?.includes(linde.name))
    expect(mail?.mail.html).not.toContain('Sanne')
    expect((await mailbox.smsTo('+31600000012'))[0]?.text).toContain('er staat iets nieuws')
  })

  test('S-068 a manager who reports sick gets no notice of their own report', async () => {
    const linde = await anEmployer(owner, { manager: ['email'], caseworker: [] })
    await owner.run('update department set manager_employee_id = $1 where employer_id = $2', [
      linde.employeeId,
      linde.employerId,
    ])
    await sickReportCommitted(owner, linde)
    await until('the work is done', async () => {
      const [row] = await owner.run('select state from outbox where employer_id = $1', [linde.employerId])
      return row?.state === 'done'
    })
    expect(await owner.run('select id from notification where employer_id = $1', [linde.employerId])).toEqual([])
  })

  test('UX-E8 an item that is shared is announced to the employee once; one that was taken back is not', async () => {
    const linde = await anEmployer(owner)
    const [shared, takenBack] = [newId(), newId()]
    for (const [entryId, isShared] of [
      [shared, true],
      [takenBack, false],
    ] as const) {
      await owner.run(
        `insert into timeline_entry (employer_id, id, case_id, kind, day, title, author_name, author_role, shared_at)
         values ($1, $2, $3, 'note', current_date, 'Geheim', 'Noor', 'providerCaseworker', case when $4 then now() end)`,
        [linde.employerId, entryId, linde.caseId, isShared],
      )
      await owner.run(
        `insert into outbox (employer_id, id, job_name, subject, business_key) values ($1, $2, 'item-shared.notify', $3, $4)`,
        [
          linde.employerId,
          newId(),
          JSON.stringify({ entryId, employeeId: linde.employeeId, caseId: linde.caseId }),
          `item-shared.notify:${entryId}`,
        ],
      )
    }
    const states = (table: 'outbox' | 'notification') =>
      owner.run(`select state from ${table} where employer_id = $1`, [linde.employerId])
    await until('both follow-ups are done', async () => (await states('outbox')).every((row) => row.state === 'done'))
    await until('the mail is sent', async () => (await states('notification')).every((row) => row.state === 'sent'))
    const mails = smtp.received.filter((one) => one.mail.subject?.includes(linde.name))
    expect(mails).toHaveLength(1)
    expect(mails[0]?.to).toMatch(/^sanne\./)
    expect(mails[0]?.mail.text).toContain('Er staat iets nieuws voor je klaar in het Werknemerportaal.')
    expect(mails[0]?.mail.text).not.toContain('Geheim')
  })

  test('S-021 S-022 S-028 S-029 an invitation arrives with one link, the username as registered and no password', async () => {
    const linde = await anEmployer(owner)
    const to = `Demo.Werknemer.${linde.slug}@Example.com`
    const id = await messagePosted(owner, keyHex, linde, {
      template: 'invitation',
      channel: 'email',
      secret: { to, locale: 'nl', token: 'a-made-up-token', name: 'Sanne' },
    })
    await until('the invitation is sent', async () => (await stateOf(id))?.state === 'sent')
    const mail = smtp.to(to)[0]?.mail
    const html = String(mail?.html)
    expect(html.match(/href=/g)).toHaveLength(1)
    expect(html).toContain(`href="http://${linde.slug}.verzuim.localhost:3000/uitnodiging/a-made-up-token"`)
    expect(html).toContain(to)
    expect(mail?.text).toContain(to)
    expect(mail?.text).toContain('4 dagen')
    expect(mail?.messageId).toBe(`<n.${id}@beterschap.example>`)
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
    expect((await stateOf(id))?.secret).toBeNull()
  })

  test('UX-S1 a code by SMS goes out in the origin-bound form, and its secret is erased', async () => {
    const linde = await anEmployer(owner)
    const to = `+3160000${String(Date.now()).slice(-4)}`
    const id = await messagePosted(owner, keyHex, linde, {
      template: 'smsCode',
      channel: 'sms',
      secret: { to, locale: 'nl', code: '123456', host: 'linde.verzuim.localhost' },
    })
    await until('the code is sent', async () => (await stateOf(id))?.state === 'sent')
    expect((await mailbox.smsTo(to)).map((sms) => sms.text)).toEqual([
      'Je code is 123456. Geef deze code aan niemand.\n\n@linde.verzuim.localhost #123456',
    ])
    const row = await stateOf(id)
    expect(row?.secret).toBeNull()
    expect(row?.message_id).toMatch(/^SM[0-9a-f]{32}$/)
  })

  test('SEC-M5 a code whose time is over is never sent', async () => {
    const linde = await anEmployer(owner)
    const to = `+3160001${String(Date.now()).slice(-4)}`
    const id = await messagePosted(owner, keyHex, linde, {
      template: 'smsCode',
      channel: 'sms',
      secret: { to, locale: 'nl', code: '654321', host: 'linde.verzuim.localhost' },
      expiresInSeconds: -1,
    })
    await until('it is cancelled', async () => (await stateOf(id))?.state === 'cancelled')
    expect(await mailbox.smsTo(to)).toEqual([])
    expect((await stateOf(id))?.secret).toBeNull()
  })

  test('SEC-M2 what was rolled back tells nobody', async () => {
    const linde = await anEmployer(owner)
    await owner.run('begin')
    await sickReportCommitted(owner, linde)
    await owner.run('rollback')
    const proof = await anEmployer(owner)
    await sickReportCommitted(owner, proof)
    await until('a later report is through', async () => {
      const [row] = await owner.run('select state from outbox where employer_id = $1', [proof.employerId])
      return row?.state === 'done'
    })
    expect(await owner.run('select id from notification where employer_id = $1', [linde.employerId])).toEqual([])
  })

  test('SEC-M4 somebody who stopped being the manager while the notice waited is not told', async () => {
    const linde = await anEmployer(owner, { manager: ['email'], caseworker: [] })
    await stop()
    await sickReportCommitted(owner, linde)
    await owner.run(
      `insert into notification (employer_id, id, business_key, channel, template, recipient_kind, recipient_id, subject)
       values ($1, gen_random_uuid(), 'waiting', 'email', 'sickReported', 'employee', $2, $3)`,
      [linde.employerId, linde.managerId, JSON.stringify({ caseId: linde.caseId, employeeId: linde.employeeId })],
    )
    await owner.run('update department set manager_employee_id = null where employer_id = $1', [linde.employerId])
    await start()
    await until('it is cancelled', async () => {
      const [row] = await owner.run(`select state from notification where employer_id = $1`, [linde.employerId])
      return row?.state === 'cancelled'
    })
    expect(smtp.received.filter((one) => one.mail.subject?.includes(linde.name))).toEqual([])
  })

  test('SEC-M1 REL-fault-5 a bell that got lost is rung again, and the notice is sent once', async () => {
    const linde = await anEmployer(owner, { caseworker: [] })
    await stop()
    await sickReportCommitted(owner, linde)
    // The relay of a worker that dies right after it took the row.
    await owner.run(`update outbox set state = 'queued', queued_at = now() where employer_id = $1`, [linde.employerId])
    await wipeQueue()
    await start()
    await until('the notice arrives', () => smtp.received.some((one) => one.mail.subject?.includes(linde.name)))
    await until('it is recorded', async () => {
      const [row] = await owner.run('select state from notification where employer_id = $1', [linde.employerId])
      return row?.state === 'sent'
    })
    expect(smtp.received.filter((one) => one.mail.subject?.includes(linde.name))).toHaveLength(1)
  })

  test('SEC-M1 REL-fault-12 a mail server that says "later" gets the same mail again, with the same Message-ID', async () => {
    const linde = await anEmployer(owner)
    smtp.answerNextWith(451)
    const to = `later.${linde.slug}@example.com`
    const id = await messagePosted(owner, keyHex, linde, {
      template: 'securityNotice',
      channel: 'email',
      subject: { kind: 'passwordChanged' },
      secret: { to, locale: 'en' },
    })
    await until('the second try is sent', async () => (await stateOf(id))?.state === 'sent', 15_000)
    expect((await stateOf(id))?.attempt).toBe(2)
    expect(smtp.to(to).map((one) => one.mail.messageId)).toEqual([`<n.${id}@beterschap.example>`])
  })

  test('REL-fault-12 a mail server that says "never" is not asked again', async () => {
    const linde = await anEmployer(owner)
    smtp.answerNextWith(550)
    const id = await messagePosted(owner, keyHex, linde, {
      template: 'securityNotice',
      channel: 'email',
      subject: { kind: 'passwordChanged' },
      secret: { to: `gone.${linde.slug}@example.com`, locale: 'nl' },
    })
    await until('it is a dead letter', async () => (await stateOf(id))?.state === 'dead')
    expect(await stateOf(id)).toMatchObject({ attempt: 1, error_code: 'smtp.550', secret: null })
  })

  test('SEC-M3 REL-fault-15 three bells for one row send one message', async () => {
    const linde = await anEmployer(owner)
    const to = `twice.${linde.slug}@example.com`
    const parts = await compose(env, { redisNamespace: namespace })
    const id = await messagePosted(owner, keyHex, linde, {
      template: 'securityNotice',
      channel: 'email',
      subject: { kind: 'newDevice' },
      secret: { to, locale: 'nl' },
    })
    const bell = { kind: 'notification' as const, employerId: linde.employerId, id, jobName: 'notification.send' }
    await parts.queue.ring([bell, bell])
    await until('it is sent', async () => (await stateOf(id))?.state === 'sent')
    await parts.queue.ring([bell])
    await parts.close()
    await until('the queue is empty', async () => (await worker?.isReady())?.queue === true)
    expect(smtp.to(to)).toHaveLength(1)
    expect((await stateOf(id))?.attempt).toBe(1)
  })

  test('SEC-M8 the canary comes back through row, relay and queue, and the status page sees a sign of life', async () => {
    await until('the canary is back', async () => {
      const [row] = await owner.run(`select state from outbox where job_name = 'canary.echo' and state = 'done'`)
      return row?.state === 'done'
    })
    await until('every part has given a sign of life', async () => {
      const beats = await owner.run(`select component, state from heartbeat order by component`)
      return beats.map((beat) => `${beat.component} ${beat.state}`).join() === 'mail ok,sms ok,worker ok'
    })
    expect(await worker?.isReady()).toEqual({ database: true, queue: true })
    expect(await worker?.metrics()).toContain(
      'beterschap_messages_total{template="securityNotice",channel="email",state="sent"}',
    )
  })
})
