import type { EmployerId } from '@beterschap/core/ids'
import { newId } from '@beterschap/crypto/new-id'
import { createSignContext } from '@beterschap/crypto/sign-context'
import { openDatabase } from '@beterschap/db/clients'
import { createCaseClosingStore } from '@beterschap/db/follow-ups/case-closing-store'
import { createUpkeepStore } from '@beterschap/db/follow-ups/upkeep-store'
import { createWorkStore } from '@beterschap/db/follow-ups/work-store'
import { createTestDatabase, type TestDatabase } from '@beterschap/testing/database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeCasesHandler } from './handlers/close-cases.handler.ts'
import {
  anEmployer,
  type EmployerInTests,
  type Owner,
  openAsOwner,
  sickReportCommitted,
} from './testing/an-employer.ts'

describe('the rounds of the worker', () => {
  let database: TestDatabase
  let owner: Owner
  let db: ReturnType<typeof openDatabase>
  let deps: { db: typeof db; sign: ReturnType<typeof createSignContext> }

  beforeAll(async () => {
    database = await createTestDatabase()
    owner = await openAsOwner(database.ownerUrl)
    db = openDatabase(database.workerUrl, { connections: 3 })
    deps = { db, sign: createSignContext(process.env.CONTEXT_KEY ?? '') }
  })
  afterAll(async () => {
    await owner.close()
    await db.$disconnect()
    await database.drop()
  })

  const announced = async (recoveryDate: string): Promise<EmployerInTests> => {
    const linde = await anEmployer(owner)
    await owner.run(`update absence_case set first_day = '2026-03-02', recovery_date = $2 where employer_id = $1`, [
      linde.employerId,
      recoveryDate,
    ])
    await owner.run(
      `insert into case_task (employer_id, id, case_id, step_code, state, actor, nominal, latest, safe_due)
       values ($1, $2, $3, 'WVP-02', 'open', 'provider', '2026-04-13', '2026-04-13', '2026-04-13'),
              ($1, $4, $3, 'WVP-01', 'done', 'employer', '2026-03-09', '2026-03-09', '2026-03-09')`,
      [linde.employerId, newId(), linde.caseId, newId()],
    )
    return linde
  }
  const round = (today: string) =>
    closeCasesHandler({
      cases: createCaseClosingStore(deps),
      today: () => today,
      onFault: (_id, thrown) => {
        throw thrown
      },
    })
  const caseOf = async ({ employerId }: EmployerInTests) =>
    (
      await owner.run(
        `select status, closed_at is not null as "isClosed", recovery_date::text as day from absence_case where employer_id = $1`,
        [employerId],
      )
    )[0]

  test('S-103 a dossier stays open until the announced day, and closes at its start with its tasks and a row in the trail', async () => {
    const linde = await announced('2026-03-20')
    await round('2026-03-19')
    expect(await caseOf(linde)).toEqual({ status: 'running', isClosed: false, day: '2026-03-20' })
    await round('2026-03-20')
    expect(await caseOf(linde)).toEqual({ status: 'closed', isClosed: true, day: '2026-03-20' })
    const tasks = await owner.run('select step_code, state from case_task where employer_id = $1 order by 1', [
      linde.employerId,
    ])
    expect(tasks.map((task) => `${task.step_code} ${task.state}`)).toEqual(['WVP-01 done', 'WVP-02 cancelled'])
    const trail = await owner.run('select event, role, source, employee_id from audit_event where employer_id = $1', [
      linde.employerId,
    ])
    expect(trail).toEqual([
      { event: 'AbsenceCaseClosed', role: 'system', source: 'worker', employee_id: linde.employeeId },
    ])
  })

  test('S-103 a round that runs twice closes each dossier once', async () => {
    const linde = await announced('2026-03-20')
    await Promise.all([round('2026-03-21'), round('2026-03-21')])
    expect(await owner.run('select seq from audit_event where employer_id = $1', [linde.employerId])).toHaveLength(1)
  })

  test('REL-idempotency answers are kept for a day, drafts until their date', async () => {
    const linde = await anEmployer(owner)
    await owner.run(
      `insert into idempotency_key (employer_id, identity_id, key, route, request_hash, answer, created_at) values
       ($1, $2, 'old', 'r', '\\x00', '{}', now() - interval '25 hours'), ($1, $2, 'new', 'r', '\\x00', '{}', now() - interval '23 hours')`,
      [linde.employerId, newId()],
    )
    await owner.run(
      `insert into draft (employer_id, token_hash, route, content, expires_at) values
       ($1, '\\x01', 'r', '\\x00', now() - interval '1 minute'), ($1, '\\x02', 'r', '\\x00', now() + interval '1 minute')`,
      [linde.employerId],
    )
    expect(await createUpkeepStore(deps).forgetExpired()).toBe(2)
    expect(await owner.run('select key from idempotency_key where employer_id = $1', [linde.employerId])).toEqual([
      { key: 'new' },
    ])
    expect(await owner.run('select token_hash from draft where employer_id = $1', [linde.employerId])).toHaveLength(1)
  })

  test('REL-fault-3 a worker that slept through its lease changes nothing', async () => {
    const linde = await anEmployer(owner)
    await sickReportCommitted(owner, linde)
    const works = createWorkStore(deps)
    const [row] = await owner.run(`update outbox set state = 'queued' where employer_id = $1 returning id`, [
      linde.employerId,
    ])
    const asleep = await works.claim(linde.employerId as EmployerId, String(row?.id))
    if (!asleep) throw new Error('The row was not there to claim.')
    expect(await works.claim(asleep.employerId, asleep.id)).toBeNull()
    await owner.run(`update outbox set lease_until = now() - interval '1 second' where id = $1`, [asleep.id])
    await owner.run('select relay_sweep(60)')
    await owner.run(`update outbox set state = 'queued' where id = $1`, [asleep.id])
    const awake = await works.claim(asleep.employerId, asleep.id)
    expect(awake?.attempt).toBe(2)
    expect(await works.finish(asleep)).toBe(false)
    expect(awake && (await works.finish(awake))).toBe(true)
  })

  test('SEC-T4 the worker within one employer sees nothing of another', async () => {
    const [linde, other] = [await anEmployer(owner), await anEmployer(owner)]
    await sickReportCommitted(owner, other)
    const [row] = await owner.run(`update outbox set state = 'queued' where employer_id = $1 returning id`, [
      other.employerId,
    ])
    expect(await createWorkStore(deps).claim(linde.employerId as EmployerId, String(row?.id))).toBeNull()
  })
})
