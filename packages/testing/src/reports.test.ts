import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '@beterschap/api/procedure'
import { newId } from '@beterschap/crypto/new-id'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anEmployment, anEntry, insert } from './factories.ts'
import { madeUpPdf } from './made-up.ts'
import { anEmployeeAtWork, type EmployeeAtWork, portalApi } from './portal-api.ts'
import { openWorld, type World } from './world.ts'

let world: World
let api: ReturnType<typeof portalApi>
let folder: string

beforeAll(async () => {
  world = await openWorld()
  folder = mkdtempSync(join(tmpdir(), 'beterschap-files-'))
  api = portalApi(world, folder)
}, 60_000)

afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

const TODAY = '2026-03-20'
const asCode = (thrown: unknown): string =>
  thrown instanceof TRPCError && thrown.cause instanceof Refusal ? thrown.cause.domain.code : String(thrown)
const codeOf = (call: Promise<unknown>): Promise<string> => call.then(() => 'ok', asCode)
const rows = async (sql: string, who: EmployeeAtWork) => (await world.owner.query(sql, [who.employerId])).rows

async function reportSick(who: EmployeeAtWork, firstDay = TODAY, today = TODAY, more = {}) {
  return (await api.on(today, who)).sickReport.report({ firstDay, workedHoursOnFirstDay: 0, key: newId(), ...more })
}

async function reportRecovery(who: EmployeeAtWork, recoveryDate: string, today: string) {
  return (await api.on(today, who)).recoveryReport.report({ recoveryDate, key: newId() })
}

describe('reporting sick', () => {
  test('S-080 S-068 report, dossier, timeline, legal tasks, trail and follow-up stand together', async () => {
    const who = await anEmployeeAtWork(world)
    const { sickReportId, reference } = await reportSick(who)
    expect(reference).toMatch(/^Z-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect(
      await rows('select id, status, first_day::text as day from sick_report where employer_id = $1', who),
    ).toEqual([{ id: sickReportId, status: 'accepted', day: TODAY }])
    expect(await rows('select status from absence_case where employer_id = $1', who)).toEqual([{ status: 'running' }])
    expect(
      await rows(
        'select kind, is_opening, shared_at is not null as shared from timeline_entry where employer_id = $1',
        who,
      ),
    ).toEqual([{ kind: 'report', is_opening: true, shared: true }])
    expect((await rows('select step_code from case_task where employer_id = $1', who)).length).toBeGreaterThan(5)
    expect(await rows('select job_name, state from outbox where employer_id = $1', who)).toEqual([
      { job_name: 'sick-report.notify', state: 'pending' },
    ])
    expect(await rows('select event, role, result from audit_event where employer_id = $1', who)).toEqual([
      { event: 'SickReported', role: 'employee', result: 'ok' },
    ])
  })

  test('S-067 UX-J3 the same form sent many times at once is one report with one answer', async () => {
    const who = await anEmployeeAtWork(world)
    const key = newId()
    const callers = await Promise.all(Array.from({ length: 8 }, () => api.on(TODAY, who)))
    const answers = await Promise.all(
      callers.map((one) => one.sickReport.report({ firstDay: TODAY, workedHoursOnFirstDay: 2, key })),
    )
    expect(new Set(answers.map(({ sickReportId }) => sickReportId)).size).toBe(1)
    expect(await rows('select count(*)::int as n from sick_report where employer_id = $1', who)).toEqual([{ n: 1 }])
    expect(await rows('select count(*)::int as n from outbox where employer_id = $1', who)).toEqual([{ n: 1 }])
    const later = await api.on(TODAY, who)
    expect((await later.sickReport.report({ firstDay: TODAY, workedHoursOnFirstDay: 2, key })).sickReportId).toBe(
      answers[0]?.sickReportId,
    )
    expect(await codeOf(later.sickReport.report({ firstDay: TODAY, workedHoursOnFirstDay: 3, key }))).toBe(
      'request.key_reused',
    )
  })

  test('S-110 two tabs with a form each: one report, the other is told', async () => {
    const who = await anEmployeeAtWork(world)
    const callers = await Promise.all(Array.from({ length: 20 }, () => api.on(TODAY, who)))
    const codes = await Promise.all(
      callers.map((one) => codeOf(one.sickReport.report({ firstDay: TODAY, workedHoursOnFirstDay: 0, key: newId() }))),
    )
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(new Set(codes)).toEqual(new Set(['ok', 'sick_report.already_open']))
    expect(await codeOf(reportSick(who))).toBe('sick_report.already_open')
    expect(await rows('select count(*)::int as n from absence_case where employer_id = $1', who)).toEqual([{ n: 1 }])
  })

  test('S-110 R-0.7 another job of the same person has a dossier of its own', async () => {
    const who = await anEmployeeAtWork(world)
    const second = await anEmployment(world.shop, {
      employerId: who.employerId,
      employeeId: who.employeeId,
      title: 'Tweede baan',
    })
    expect(await codeOf(reportSick(who))).toBe('sick_report.choose_employment')
    await reportSick(who, TODAY, TODAY, { employmentId: who.employmentId })
    await reportSick(who, TODAY, TODAY, { employmentId: second })
    expect(await rows('select count(*)::int as n from absence_case where employer_id = $1', who)).toEqual([{ n: 2 }])
    expect(await codeOf(reportSick(who, TODAY, TODAY, { employmentId: newId() }))).toBe('authorization.not_found')
  })

  test.each([
    ['exactly the limit ahead', '2026-04-03', 'ok'],
    ['one day further', '2026-04-04', 'sick_report.too_far_ahead'],
    ['exactly the limit back', '2026-02-20', 'ok'],
    ['one day earlier', '2026-02-19', 'sick_report.too_far_back'],
    ['before the employment', '2017-12-31', 'sick_report.not_employed'],
  ])('S-114 S-065 a first day %s (%s): %s', async (_title, firstDay, code) => {
    expect(await codeOf(reportSick(await anEmployeeAtWork(world), firstDay))).toBe(code)
  })

  test('S-114 the window of the employer decides, and a late report waits for the manager', async () => {
    const strict = await anEmployeeAtWork(world, {
      settings: { reportingWindow: { futureDays: 0, confirmAfterDays: 0, pastDays: 3 } },
    })
    expect(await codeOf(reportSick(strict, '2026-03-21'))).toBe('sick_report.too_far_ahead')
    await reportSick(strict, '2026-03-19')
    expect(await rows('select status from sick_report where employer_id = $1', strict)).toEqual([
      { status: 'needsConfirmation' },
    ])
  })

  test.each([
    [0, 'ok'],
    [3.5, 'ok'],
    [8, 'ok'],
    [8.5, 'sick_report.hours_above_schedule'],
  ])('S-066 %s hours worked on a day of eight: %s', async (hours, code) => {
    expect(
      await codeOf(reportSick(await anEmployeeAtWork(world), TODAY, TODAY, { workedHoursOnFirstDay: hours })),
    ).toBe(code)
  })

  test.each([[-1], [24.5], [Number.NaN]])('S-066 %s hours do not exist', async (hours) => {
    const who = await anEmployeeAtWork(world)
    expect(await codeOf(reportSick(who, TODAY, TODAY, { workedHoursOnFirstDay: hours }))).not.toBe('ok')
    expect(await rows('select count(*)::int as n from sick_report where employer_id = $1', who)).toEqual([{ n: 0 }])
  })

  test.each([['reason'], ['diagnosis'], ['employerId'], ['status'], ['createdAt']])(
    'S-069 R-3.1.4 SEC-Z3 a field "%s" makes the whole request fail',
    async (field) => {
      const who = await anEmployeeAtWork(world)
      expect(await codeOf(reportSick(who, TODAY, TODAY, { [field]: 'griep' }))).toMatch(/nrecognized key/)
      expect(await rows('select count(*)::int as n from sick_report where employer_id = $1', who)).toEqual([{ n: 0 }])
    },
  )

  test('S-069 no table has a column for a cause', async () => {
    const { rows: columns } =
      await world.owner.query(`select table_name, column_name from information_schema.columns where table_schema in ('public', 'auth')
      and column_name ~ '(diagnos|complaint|symptom|illness|medicat|cause)'`)
    expect(columns).toEqual([])
  })

  test('S-064 a switched-off button is off at the server too', async () => {
    const who = await anEmployeeAtWork(world, {
      settings: {
        dashboard: { sickButton: false, recoveryButton: false, manager: false, caseworker: false, absenceCases: true },
      },
    })
    expect(await codeOf(reportSick(who))).toBe('sick_report.switched_off')
    const shown = await (await api.on(TODAY, who)).dashboard.show()
    expect(shown).toMatchObject({ canReportSick: false, contacts: { manager: null, caseworker: null } })
  })

  test('UX-J6 a mistaken report is taken back on the day itself, and can be made again', async () => {
    const who = await anEmployeeAtWork(world)
    const today = new Date().toISOString().slice(0, 10)
    const { sickReportId } = await reportSick(who, today, today)
    const caller = await api.on(today, who)
    expect(await caller.sickReport.show({ sickReportId })).toMatchObject({ status: 'accepted', canWithdraw: true })
    await caller.sickReport.withdraw({ sickReportId, reason: 'notIll', key: newId() })
    expect(await (await api.on(today, who)).sickReport.show({ sickReportId })).toMatchObject({
      status: 'withdrawn',
      canWithdraw: false,
    })
    expect(await (await api.on(today, who)).dashboard.show()).toMatchObject({ isSick: false, cases: [] })
    expect(await (await api.on(today, who)).absenceCase.list()).toEqual([])
    await reportSick(who, today, today)
    expect(
      await rows(
        `select count(*)::int as n from audit_event where employer_id = $1 and event = 'SickReportWithdrawn'`,
        who,
      ),
    ).toEqual([{ n: 1 }])
  })
})

describe('reporting recovered', () => {
  test('S-101 S-103 S-104 work resumed: the dossier closes, keeps its items and stays in the list', async () => {
    const who = await anEmployeeAtWork(world)
    await reportSick(who, '2026-03-16')
    expect(await codeOf(reportRecovery(who, '2026-03-16', TODAY))).toBe('recovery_report.not_after_first_day')
    expect(await codeOf(reportRecovery(who, '2026-04-04', TODAY))).toBe('recovery_report.too_far_ahead')
    await reportRecovery(who, TODAY, TODAY)
    expect(
      await rows(
        'select status, recovery_date::text as day, closed_at is not null as closed from absence_case where employer_id = $1',
        who,
      ),
    ).toEqual([{ status: 'closed', day: TODAY, closed: true }])
    const caller = await api.on(TODAY, who)
    const [row] = await caller.absenceCase.list()
    expect(row).toMatchObject({ status: 'closed', firstDay: '2026-03-16', recoveryDate: TODAY })
    const found = await caller.absenceCase.show({ caseId: row?.id ?? '' })
    expect(found.entries.map(({ kind }) => kind)).toEqual(['recovery', 'report'])
  })

  test('S-103 a day ahead keeps the dossier running until then', async () => {
    const who = await anEmployeeAtWork(world)
    await reportSick(who, '2026-03-16')
    await reportRecovery(who, '2026-03-25', TODAY)
    expect(
      await rows('select status, recovery_date::text as day from absence_case where employer_id = $1', who),
    ).toEqual([{ status: 'running', day: '2026-03-25' }])
    const shown = await (await api.on(TODAY, who)).dashboard.show()
    expect(shown).toMatchObject({ isSick: false, cases: [{ status: 'running', recoveryDate: '2026-03-25' }] })
  })

  test('S-102 the same form twice is one report; recovered without being sick is told', async () => {
    const who = await anEmployeeAtWork(world)
    expect(await codeOf(reportRecovery(who, TODAY, TODAY))).toBe('recovery_report.no_open_absence')
    await reportSick(who, '2026-03-16')
    const key = newId()
    const first = await (await api.on(TODAY, who)).recoveryReport.report({ recoveryDate: TODAY, key })
    expect(await (await api.on(TODAY, who)).recoveryReport.report({ recoveryDate: TODAY, key })).toEqual(first)
    expect(await rows('select count(*)::int as n from recovery_report where employer_id = $1', who)).toEqual([{ n: 1 }])
  })

  test.each([
    ['27 recovered days', '2026-04-12', 1, 27],
    ['28 recovered days', '2026-04-13', 2, 0],
  ])('S-115 P-15 sick again after %s', async (_title, again, cases, shift) => {
    const who = await anEmployeeAtWork(world)
    await reportSick(who, '2026-03-02', '2026-03-02')
    await reportRecovery(who, '2026-03-16', '2026-03-16')
    await reportSick(who, again, again)
    const list = await (await api.on(again, who)).absenceCase.list()
    expect(list).toHaveLength(cases)
    expect(list[0]).toMatchObject({ status: 'running' })
    expect(list[0]?.periods).toHaveLength(cases === 1 ? 2 : 1)
    expect(
      await rows(`select shift_days as shift from absence_case where employer_id = $1 and status = 'running'`, who),
    ).toEqual([{ shift }])
    if (cases === 1) {
      const found = await (await api.on(again, who)).absenceCase.show({ caseId: list[0]?.id ?? '' })
      // S-083: the first report is the foot of the timeline.
      expect(found.entries.map(({ kind, day }) => [kind, day])).toEqual([
        ['report', again],
        ['recovery', '2026-03-16'],
        ['report', '2026-03-02'],
      ])
      expect(found.entries.at(-1)?.isOpening).toBe(true)
    }
  })

  test('R-2.5.5 a day on which one was sick already cannot be reported again', async () => {
    const who = await anEmployeeAtWork(world)
    await reportSick(who, '2026-03-02', '2026-03-02')
    await reportRecovery(who, '2026-03-16', '2026-03-16')
    expect(await codeOf(reportSick(who, '2026-03-10', '2026-03-18'))).toBe('sick_report.overlaps')
    await reportSick(who, '2026-03-16', '2026-03-18')
  })
})

describe('the own dossier', () => {
  async function withItems(): Promise<{ who: EmployeeAtWork; caseId: string; documentId: string; hiddenId: string }> {
    const who = await anEmployeeAtWork(world)
    await reportSick(who, '2026-03-02', '2026-03-02')
    const [found] = await rows('select id from absence_case where employer_id = $1', who)
    const caseId = found.id as string
    const by = { employerId: who.employerId, caseId, authorName: 'Mara Baas', authorRole: 'manager' }
    const sharedAt = new Date('2026-03-10T09:00:00Z')
    await anEntry(world.shop, { ...by, kind: 'task', day: '2026-03-05', title: 'Bellen', sharedAt })
    await anEntry(world.shop, {
      ...by,
      kind: 'note',
      day: '2026-03-10',
      title: 'CNRY-UNSHARED',
      body: 'CNRY-UNSHARED',
      sharedAt: null,
    })
    const put = async (name: string, isShared: boolean): Promise<string> => {
      const id = newId()
      const stored = await api.files.put(who.employerId as Parameters<typeof api.files.put>[0], id, madeUpPdf(name))
      await insert(world.shop, 'document', {
        employer_id: who.employerId,
        id,
        case_id: caseId,
        file_name: `${name}.pdf`,
        media_type: 'application/pdf',
        size_bytes: stored.sizeBytes,
        sha256: stored.sha256,
        storage_key: stored.storageKey,
        content_key: stored.contentKey,
      })
      await anEntry(world.shop, {
        ...by,
        kind: 'document',
        day: '2026-03-12',
        title: name,
        documentId: id,
        sharedAt: isShared ? sharedAt : null,
      })
      return id
    }
    return { who, caseId, documentId: await put('Plan', true), hiddenId: await put('CNRY-HIDDEN', false) }
  }

  test('S-083 S-084 S-090 SEC-T12 newest first, and nothing that is not shared: not in page, list, count or download', async () => {
    const { who, caseId, hiddenId } = await withItems()
    const caller = await api.on(TODAY, who)
    const answers = [
      await caller.dashboard.show(),
      await caller.absenceCase.list(),
      await caller.absenceCase.show({ caseId }),
    ]
    expect(JSON.stringify(answers)).not.toContain('CNRY')
    expect((await caller.absenceCase.show({ caseId })).entries.map(({ kind }) => kind)).toEqual([
      'document',
      'task',
      'report',
    ])
    expect(await caller.absenceCase.list()).toMatchObject([{ sharedCount: 3 }])
    const { createOwnCaseStore } = await import('@beterschap/db/absence-cases/own-case-store')
    const { ownCasePolicy } = await import('@beterschap/core/absence-cases/own-case.policy')
    const actor = world.actor(who.employerId, who.identityId, who.employeeId)
    const grant = ownCasePolicy.document({ actor, employeeId: actor.employeeId as never })
    if (!grant.ok) throw new Error(grant.error.code)
    const store = createOwnCaseStore({ db: world.app, sign: world.sign, files: api.files })
    expect(await store.document(grant.value, hiddenId)).toBeNull()
  })

  test('S-087 a document comes back byte for byte under its own name, and the download stands in the trail', async () => {
    const { who, documentId } = await withItems()
    const { createOwnCaseStore } = await import('@beterschap/db/absence-cases/own-case-store')
    const { ownCasePolicy } = await import('@beterschap/core/absence-cases/own-case.policy')
    const actor = world.actor(who.employerId, who.identityId, who.employeeId)
    const grant = ownCasePolicy.document({ actor, employeeId: actor.employeeId as never })
    if (!grant.ok) throw new Error(grant.error.code)
    const file = await createOwnCaseStore({ db: world.app, sign: world.sign, files: api.files }).document(
      grant.value,
      documentId,
    )
    if (!file) throw new Error('no document')
    expect(file).toMatchObject({ fileName: 'Plan.pdf', mediaType: 'application/pdf' })
    const bytes = new Uint8Array(await new Response(await file.open()).arrayBuffer())
    expect(Buffer.from(bytes).equals(Buffer.from(madeUpPdf('Plan')))).toBe(true)
    expect(
      await rows(
        `select count(*)::int as n from audit_event where employer_id = $1 and event = 'DocumentDownloaded'`,
        who,
      ),
    ).toEqual([{ n: 1 }])
    const { readFileSync } = await import('node:fs')
    const [stored] = await rows(
      'select storage_key from document where employer_id = $1 order by created_at limit 1',
      who,
    )
    expect(readFileSync(join(folder, stored.storage_key)).includes(Buffer.from('%PDF'))).toBe(false)
  })

  test('SEC-T1 SEC-Z1 another person’s dossier and another employer’s do not exist', async () => {
    const { caseId, who } = await withItems()
    const colleague = await anEmployeeAtWork(world, { employerId: who.employerId })
    const stranger = await anEmployeeAtWork(world)
    for (const other of [colleague, stranger]) {
      const caller = await api.on(TODAY, other)
      expect(await codeOf(caller.absenceCase.show({ caseId }))).toBe('authorization.not_found')
      expect(await codeOf(caller.absenceCase.show({ caseId: newId() }))).toBe('authorization.not_found')
      expect(await codeOf(caller.absenceCase.show({ caseId: 'x' }))).toBe('authorization.not_found')
      expect(await caller.absenceCase.list()).toEqual([])
    }
  })

  test('S-082 fifty items and more come page by page, each once', async () => {
    const { who, caseId } = await withItems()
    for (let i = 0; i < 120; i++)
      await anEntry(world.shop, {
        employerId: who.employerId,
        caseId,
        kind: 'note',
        day: `2026-03-${String(3 + (i % 15)).padStart(2, '0')}`,
        title: `Notitie ${i}`,
        authorName: 'Mara Baas',
        authorRole: 'manager',
        sharedAt: new Date(Date.UTC(2026, 2, 18, 0, 0, i % 40)),
      })
    const caller = await api.on(TODAY, who)
    const seen: string[] = []
    let before: Parameters<typeof caller.absenceCase.show>[0]['before'] = null
    for (let page = 0; page < 5; page++) {
      const { entries } = await caller.absenceCase.show({ caseId, before })
      seen.push(...entries.map(({ id }) => id))
      const last = entries.at(-1)
      if (entries.length < 50 || !last) break
      before = { id: last.id, isOpening: last.isOpening, day: last.day, sharedAt: last.sharedAt }
    }
    expect(seen).toHaveLength(123)
    expect(new Set(seen).size).toBe(123)
  })
})

describe('votes', () => {
  test('S-009 S-010 a voter counts once, however often they press', async () => {
    const voter = new Uint8Array(32).fill(7)
    const caller = api.asVisitor(TODAY, voter)
    expect(await caller.help.votes({ slug: 'nieuw-artikel' })).toEqual({ count: 0, hasVoted: false })
    for (let i = 0; i < 3; i++) expect(await caller.help.vote({ slug: 'nieuw-artikel' })).toEqual({ count: 1 })
    expect(await caller.help.votes({ slug: 'nieuw-artikel' })).toEqual({ count: 1, hasVoted: true })
    await api.asVisitor(TODAY, new Uint8Array(32).fill(8)).help.vote({ slug: 'nieuw-artikel' })
    expect((await api.asVisitor(TODAY).help.votes({ slug: 'nieuw-artikel' })).count).toBe(2)
  })

  test('SEC-Z2 nobody gets at a procedure behind the sign-in without a session', async () => {
    const visitor = api.asVisitor(TODAY)
    expect(await codeOf(visitor.dashboard.show())).toBe('session.ended')
    expect(await codeOf(visitor.absenceCase.list())).toBe('session.ended')
  })
})
