import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { newId } from '@beterschap/crypto/new-id'
import { createSignContext } from '@beterschap/crypto/sign-context'
import { contentHash, randomToken, tokenHash } from '@beterschap/crypto/tokens'
import { totpCode } from '@beterschap/crypto/totp'
import { openDatabase } from '@beterschap/db/clients'
import { createSickReportStore } from '@beterschap/db/sick-reporting/sick-report-store'
import { madeUpTotpSecret } from '@beterschap/testing/made-up'
import autocannon from 'autocannon'
import pg from 'pg'
import { FormClient } from '../form-client/form-client.ts'
import { freePorts } from '../launcher/ports.mjs'
import { type Metric, machineLine, median, ratios, table } from './measure.ts'
import { openStand, type Stand } from './stand.ts'

const args = process.argv.slice(2)
const option = (name: string): string | null => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? null) : null)
const only = option('--only')?.split(',') ?? null
const wanted = (id: string): boolean => only === null || only.includes(id)

const metrics: Metric[] = []
const add = (id: string, name: string, value: string, bar: string, met: boolean): void => {
  metrics.push({ id, name, value, bar, met })
  console.error(`${id} ${name}: ${value} (goal ${bar})`)
}

/** A signed-in client at the portal of the long absence, whose dossier is filled up to fifty items. */
async function signIn(
  stand: Stand,
): Promise<{ client: FormClient; base: string; employerId: string; employeeId: string; identityId: string }> {
  const port = Number(stand.environment.PORTAL_PORT)
  const base = `http://de-linde.${stand.environment.PORTAL_BASE}`
  const email = 'lotte.langdurig@de-linde.example'
  const { rows } = await stand.owner.query(
    'select w.employer_id, w.id, m.identity_id from employee w join membership m on m.employer_id = w.employer_id and m.employee_id = w.id where lower(w.email) = $1',
    [email],
  )
  const { employer_id: employerId, id: employeeId, identity_id: identityId } = rows[0]
  await stand.owner.query(
    `insert into timeline_entry (employer_id, id, case_id, kind, day, title, body, author_name, author_role, shared_at)
     select c.employer_id, gen_random_uuid(), c.id, 'note', current_date - n, 'Notitie ' || n, repeat('Wij hebben elkaar gesproken. ', 6), 'Carla Casemanager', 'providerCaseworker', now() - make_interval(days => n)
     from absence_case c, generate_series(1, 50 - (select count(*)::int from timeline_entry t where t.employer_id = c.employer_id and t.case_id = c.id and t.shared_at is not null)) n
     where c.employer_id = $1 and c.employee_id = $2`,
    [employerId, employeeId],
  )
  const plain = new FormClient(port)
  let page = await plain.get(`${base}/inloggen`)
  page = await plain.submit(page, { email, password: 'demo fietst langs zee' })
  if (page.url.pathname !== '/tweefactor') {
    // A browser that never signed in here goes by the mailed link; the bench makes the device known instead.
    throw new Error(`Sign-in led to ${page.url.pathname}`)
  }
  page = await plain.submit(page, { code: await totpCode(madeUpTotpSecret(stand.environment.TOKEN_KEY ?? '', email)) })
  if (page.url.pathname !== '/dashboard') throw new Error(`The second step led to ${page.url.pathname}`)
  return { client: plain.sending({ 'accept-encoding': 'br' }), base, employerId, employeeId, identityId }
}

const commits = async ({ owner, environment }: Stand): Promise<number> => {
  await pause(1500) // counters of other sessions are flushed once a second
  const { rows } = await owner.query('select xact_commit::int as n from pg_stat_database where datname = $1', [
    new URL(environment.DATABASE_URL ?? '').pathname.slice(1),
  ])
  return rows[0].n
}

/** SQL calls per page, from the database's own count of transactions; each of our one-call functions is one. */
async function roundTrips(stand: Stand, who: Awaited<ReturnType<typeof signIn>>): Promise<void> {
  const idleBefore = await commits(stand)
  const idle = (await commits(stand)) - idleBefore
  const n = 200
  for (let i = 0; i < 20; i++) await who.client.get(`${who.base}/dashboard`)
  const before = await commits(stand)
  for (let i = 0; i < n; i++) await who.client.get(`${who.base}/dashboard`)
  const each = ((await commits(stand)) - before - idle) / n
  add('rt', 'SQL calls of a Dashboard with 50 items: session check + page', each.toFixed(2), '<= 2', each <= 2.1)
}

async function weight(who: Awaited<ReturnType<typeof signIn>>): Promise<void> {
  const page = await who.client.get(`${who.base}/ziekmelden`)
  const { html } = await who.client.sending({}).get(`${who.base}/ziekmelden`)
  const links = [...html.matchAll(/(?:href|src)="(\/(?:assets|theme)\/[^"]+\.(?:css|js))"/g)].map(
    ([, path]) => path ?? '',
  )
  const sizes = await Promise.all(
    [...new Set(links)].map(async (path) => ({ path, bytes: (await who.client.get(`${who.base}${path}`)).bytes })),
  )
  const scripts = sizes.filter(({ path }) => path.endsWith('.js')).reduce((sum, { bytes }) => sum + bytes, 0)
  const total = page.bytes + sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  add(
    '15',
    'first visit of the report page, HTML + CSS + JS',
    `${(total / 1000).toFixed(1)} kB, HTML ${(page.bytes / 1000).toFixed(1)} kB`,
    '<= 45 kB',
    total <= 45_000,
  )
  add('15js', 'of that, script', `${(scripts / 1000).toFixed(1)} kB`, '<= 10 kB', scripts <= 10_000)
}

const load = async (url: string, headers: Record<string, string>): Promise<number> => {
  const result = await autocannon({ url, connections: 32, duration: 4, headers })
  if (result.errors || result.non2xx)
    throw new Error(`${result.errors} errors, ${result.non2xx} answers other than 2xx at ${url}`)
  return result.requests.average
}

async function dashboardRate(stand: Stand, who: Awaited<ReturnType<typeof signIn>>): Promise<void> {
  const [port = 0] = await freePorts(1)
  const token = randomToken()
  await stand.owner.query(
    `insert into auth.session (id, identity_id, token_hash, employer_id, area, level, methods, expires_at, idle_seconds) values ($1, $2, $3, $4, 'portal', 'full', '{password,totp}', now() + interval '2 hours', 7200)`,
    [newId(), who.identityId, tokenHash(token), who.employerId],
  )
  const floor = spawn(process.execPath, [fileURLToPath(new URL('./floor-server.mjs', import.meta.url))], {
    env: {
      ...stand.environment,
      NODE_ENV: 'production',
      FLOOR_EMPLOYER: who.employerId,
      FLOOR_EMPLOYEE: who.employeeId,
      FLOOR_TOKEN: token,
      FLOOR_PORT: String(port),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  try {
    await pause(1000)
    const host = new URL(who.base).host
    const ours = () =>
      load(`http://127.0.0.1:${stand.environment.PORTAL_PORT}/dashboard`, {
        host,
        cookie: who.client.cookie(new URL(who.base).hostname),
        'accept-encoding': 'br',
      })
    const theirs = () => load(`http://127.0.0.1:${port}/`, { 'accept-encoding': 'br' })
    await ours()
    await theirs()
    const seen = await ratios(5, ours, theirs)
    add(
      '1',
      'Dashboard with 50 items, pages/s at 32 connections, against floor B',
      `${seen.ratio.toFixed(2)} (${seen.min.toFixed(2)}..${seen.max.toFixed(2)}); ${seen.ours.toFixed(0)}/s and ${seen.floor.toFixed(0)}/s`,
      '>= 0.60',
      seen.ratio >= 0.6,
    )
  } finally {
    floor.kill()
  }
}

/** The one call of a sick report through our store, against the same call by pg alone; one at a time. */
async function submit(stand: Stand, who: Awaited<ReturnType<typeof signIn>>): Promise<void> {
  const { environment, owner } = stand
  const rounds = 5
  const each = 60
  await owner.query(
    `insert into employment (employer_id, id, employee_id, first_day, schedule_hours) select $1, gen_random_uuid(), $2, date '2018-01-01', '{8,8,8,8,8,0,0}' from generate_series(1, $3)`,
    [who.employerId, who.employeeId, rounds * each * 2 + 20],
  )
  const { rows } = await owner.query(
    `select y.id from employment y where y.employer_id = $1 and y.employee_id = $2 and not exists (select 1 from absence_case c where c.employer_id = y.employer_id and c.employment_id = y.id)`,
    [who.employerId, who.employeeId],
  )
  const employments: string[] = rows.map(({ id }) => id)
  const db = openDatabase(environment.APP_DATABASE_URL ?? '')
  const raw = new pg.Client({ connectionString: environment.APP_DATABASE_URL ?? '' })
  raw.on('error', () => undefined) // the query under way fails and says why
  await raw.connect()
  const sign = createSignContext(environment.CONTEXT_KEY ?? '')
  const store = createSickReportStore({ db, sign })
  const grant = {
    employerId: who.employerId,
    actor: {
      identityId: who.identityId,
      employerId: who.employerId,
      role: 'employee',
      employeeId: who.employeeId,
      requestId: newId(),
      source: 'bench',
    },
    subject: { employeeId: who.employeeId },
    permission: 'sickReport.create',
  } as unknown as Parameters<typeof store.save>[0]
  const plan = () => {
    const employmentId = employments.pop()
    if (!employmentId) throw new Error('not enough employments for the bench')
    const id = newId()
    const today = new Date().toISOString().slice(0, 10)
    return {
      report: {
        id,
        periodId: newId(),
        employeeId: who.employeeId,
        reference: id,
        firstDay: today,
        workedHoursOnFirstDay: 0,
        status: 'accepted' as const,
      },
      case: { id: newId(), employmentId, continues: false, version: 0, shiftDays: 0, newestSeen: null, today },
      entry: { id: newId(), authorName: 'Bench', authorRole: 'employee' },
      tasks: [],
      event: {
        type: 'SickReported',
        identityId: who.identityId,
        role: 'employee',
        objectType: 'sickReport',
        objectId: id,
        employeeId: who.employeeId,
        source: 'bench',
        requestId: newId(),
        followUps: [],
      },
      once: { key: newId(), route: 'bench', requestHash: contentHash(id), answer: { sickReportId: id } },
    }
  }
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const times: number[] = []
    for (let i = 0; i < each; i++) {
      const from = performance.now()
      await work()
      times.push(performance.now() - from)
    }
    return median(times)
  }
  const ours = () => timed(() => store.save(grant, plan()))
  const floor = () =>
    timed(() =>
      raw.query({
        name: 'save',
        text: 'select save_sick_report($1, $2::jsonb)',
        values: [
          sign({ employerId: who.employerId, identityId: who.identityId, role: 'employee' }),
          JSON.stringify(plan()),
        ],
      }),
    )
  const seen = await ratios(rounds, ours, floor)
  add(
    '4',
    'median time of one report through the store, 1 client, against the same call by pg',
    `${seen.ratio.toFixed(2)} (${seen.min.toFixed(2)}..${seen.max.toFixed(2)}); ${seen.ours.toFixed(2)} ms and ${seen.floor.toFixed(2)} ms`,
    '<= 2.2',
    seen.ratio <= 2.2,
  )
  await db.$disconnect()
  await raw.end()
}

async function post(stand: Stand, who: Awaited<ReturnType<typeof signIn>>): Promise<void> {
  const { environment, owner } = stand
  await stand.start('mailbox')
  const inbox = `http://127.0.0.1:${environment.MAILBOX_PORT}/api/messages`
  const arrived = async (is: (message: { receivedAt: string }) => boolean): Promise<number> => {
    for (const end = Date.now() + 20_000; Date.now() < end; await pause(10)) {
      const found = ((await (await fetch(inbox)).json()) as { receivedAt: string }[]).find(is)
      if (found) return new Date(found.receivedAt).getTime()
    }
    throw new Error('no mail within 20 s')
  }
  const from = Date.now()
  await stand.start('worker')
  const first = (await arrived(() => true)) - from
  add('w', 'worker start to first mail accepted', `${(first / 1000).toFixed(2)} s`, '< 2 s', first < 2000)
  await pause(3000)
  const times: number[] = []
  for (let i = 0; i < 5; i++) {
    const at = Date.now()
    await owner.query(
      `insert into outbox (employer_id, id, job_name, subject, business_key)
       select employer_id, $3::uuid, 'sick-report.notify', jsonb_build_object('sickReportId', s.id, 'employeeId', s.employee_id, 'caseId', s.case_id), $4
       from sick_report s where s.employer_id = $1 and s.employee_id = $2 limit 1`,
      [who.employerId, who.employeeId, newId(), `bench ${i}`],
    )
    await pause(300)
    times.push((await arrived(({ receivedAt }) => new Date(receivedAt).getTime() >= at)) - at)
    await owner.query(`delete from notification where employer_id = $1 and template = 'sickReported'`, [who.employerId])
    await pause(500)
  }
  add(
    '14',
    'commit of a report to its notice at the SMTP server, idle, median',
    `${median(times).toFixed(0)} ms`,
    '< 1000 ms',
    median(times) < 1000,
  )
}

const stand = await openStand()
try {
  await stand.start('portal')
  const who = await signIn(stand)
  if (wanted('rt')) await roundTrips(stand, who)
  if (wanted('15')) await weight(who)
  if (wanted('1')) await dashboardRate(stand, who)
  if (wanted('4')) await submit(stand, who)
  if (wanted('14') || wanted('w')) await post(stand, who)
} finally {
  await stand.stop()
}
console.log(`\n${machineLine()}\n\n${table(metrics)}`)
const file = option('--json')
if (file) writeFileSync(file, JSON.stringify({ machine: machineLine(), metrics }, null, 2))
process.exitCode = metrics.every(({ met }) => met) ? 0 : 1
