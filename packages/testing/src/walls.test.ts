import { createHmac } from 'node:crypto'
import { newId } from '@beterschap/crypto/new-id'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anEmployee, anEmployer } from './factories.ts'
import { openWorld, type World } from './world.ts'

/** Tables without an employer, each with its reason. Grows only by review. */
const withoutEmployer = new Map([
  ['public.provider', 'a service of many employers; shown through a policy'],
  ['public.provider_staff', 'people of a provider; shown through an assignment'],
  ['public.portal_address', 'public directory: which host shows which portal'],
  ['public.article_vote', 'keyed hashes of voters on public articles'],
  ['public.incident', 'public status messages'],
  ['public.heartbeat', 'signs of life of our own processes'],
  ['public._prisma_migrations', 'history of migrations'],
  ['sec.context_key', 'the key that signs contexts; no runtime role may read it'],
])

/** Functions that run with other rights than their caller's, each reviewed: what crosses the wall is ids. */
const reviewedDefiners = [
  'auth.assignments_of',
  'auth.memberships_of',
  'public.audit_append',
  'public.cases_to_close',
  'public.forget_expired',
  'public.notification_by_message',
  'public.relay_backlog',
  'public.relay_sweep',
  'public.relay_take',
  'sec.claims',
  'sec.employer',
  'sec.identity',
  'sec.role',
]

let world: World
let a: string
let b: string
let rt: pg.Client

beforeAll(async () => {
  world = await openWorld()
  a = await anEmployer(world.shop, { slug: 'a', name: 'Employer A' })
  b = await anEmployer(world.shop, { slug: 'b', name: 'Employer B' })
  await anEmployee(world.shop, a, { firstName: 'Anna', lastName: 'Canary-A' })
  await anEmployee(world.shop, b, { firstName: 'Bert', lastName: 'Canary-B' })
  rt = new pg.Client({ connectionString: world.database.appUrl })
  rt.on('error', () => undefined) // the database is dropped under it at the end
  await rt.connect()
}, 60_000)

afterAll(async () => {
  await rt.end()
  await world.close()
})

const as = async (employerId: string | null, sql: string, values: unknown[] = []): Promise<pg.QueryResult> => {
  await rt.query('begin')
  try {
    if (employerId)
      await rt.query(`select set_config('app.ctx', $1, true)`, [
        world.sign({ employerId, identityId: null, role: 'test' }),
      ])
    return await rt.query(sql, values)
  } finally {
    await rt.query('rollback')
  }
}

describe('the catalogue', () => {
  test('SEC-T3 every table with an employer has forced row-level security, four policies and an index that leads with it', async () => {
    const { rows } = await world.owner.query(`
      select n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        exists (select 1 from pg_attribute t where t.attrelid = c.oid and t.attname = 'employer_id' and t.attnotnull) as owned,
        (select array_agg(distinct p.polcmd::text) from pg_policy p where p.polrelid = c.oid) as commands,
        (select bool_and(p.polwithcheck is not null) from pg_policy p where p.polrelid = c.oid and p.polcmd in ('a', 'w')) as checked,
        exists (select 1 from pg_index i join pg_attribute t on t.attrelid = c.oid and t.attnum = i.indkey[0] where i.indrelid = c.oid and t.attname = 'employer_id') as indexed
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ('public', 'sec') order by 1`)
    const offenders = rows.filter(
      (row) =>
        !withoutEmployer.has(row.name) &&
        !(
          row.enabled &&
          row.forced &&
          row.owned &&
          row.checked &&
          row.indexed &&
          ['r', 'a', 'w', 'd'].every((command) => row.commands?.includes(command))
        ),
    )
    expect(offenders).toEqual([])
    expect(rows.length).toBeGreaterThan(20)
  })

  test('SEC-T6 no runtime role owns a table, passes row-level security by or belongs to one that does', async () => {
    const { rows } = await world.owner.query(`
      select r.rolname, r.rolsuper, r.rolbypassrls, (select count(*)::int from pg_class c where c.relowner = r.oid) as owned,
        pg_has_role(r.oid, 'app_definer', 'member') as definer
      from pg_roles r where r.rolname in ('app_rt', 'app_auth', 'app_worker') order by 1`)
    expect(rows).toHaveLength(3)
    for (const role of rows)
      expect(role).toMatchObject({ rolsuper: false, rolbypassrls: false, owned: 0, definer: false })
  })

  test('SEC-T6 every function with other rights than its caller stands on the review list and pins its search path', async () => {
    const { rows } = await world.owner.query(`
      select n.nspname || '.' || p.proname as name, p.proconfig::text like '%search_path%' as pinned
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname in ('public', 'auth', 'sec') order by 1`)
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(reviewedDefiners))
    expect(rows.filter(({ pinned }) => !pinned)).toEqual([])
    expect(rows.map(({ name }) => name).filter((name) => !reviewedDefiners.includes(name))).toEqual([])
  })

  test('SEC-T6 there is no view over tables of employers', async () => {
    const { rows } =
      await world.owner.query(`select schemaname, viewname from pg_views where schemaname in ('public', 'auth', 'sec')
      union all select schemaname, matviewname from pg_matviews`)
    expect(rows).toEqual([])
  })

  test('SEC-T2 every reference between rows of employers carries the employer', async () => {
    const { rows } = await world.owner.query(`
      select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent, c.conname,
        (select array_agg(t.attname::text) from pg_attribute t where t.attrelid = c.conrelid and t.attnum = any (c.conkey)) as columns
      from pg_constraint c join pg_namespace n on n.oid = c.connamespace where c.contype = 'f' and n.nspname = 'public'`)
    const parentsWithoutEmployer = new Set(['provider', 'provider_staff'])
    const offenders = rows.filter(
      (row) => !parentsWithoutEmployer.has(row.parent) && !row.columns.includes('employer_id'),
    )
    expect(rows.length).toBeGreaterThan(10)
    expect(offenders).toEqual([])
  })

  test('schema auth is closed to every role but the identity store', async () => {
    await expect(rt.query('select * from auth.identity')).rejects.toThrow(/permission denied/)
    await expect(rt.query('select * from sec.context_key')).rejects.toThrow(/permission denied/)
    await expect(as(a, 'insert into audit_event select * from audit_event')).rejects.toThrow(/permission denied/)
  })
})

describe('the context', () => {
  test('SEC-T5 without a context there are no rows anywhere', async () => {
    for (const table of [
      'employee',
      'absence_case',
      'timeline_entry',
      'sick_report',
      'membership',
      'notification',
      'audit_event',
    ])
      expect((await as(null, `select * from ${table}`)).rows).toEqual([])
  })

  test('SEC-T1 an employer sees its own rows and changes nobody else’s', async () => {
    const { rows } = await as(a, 'select last_name from employee')
    expect(rows).toEqual([{ last_name: 'Canary-A' }])
    expect((await as(a, 'update employee set last_name = $1 where employer_id = $2', ['taken', b])).rowCount).toBe(0)
    await expect(
      as(a, `insert into department (employer_id, id, name) values ($1, $2, 'x')`, [b, newId()]),
    ).rejects.toThrow(/row-level security/)
  })

  test('SEC-T2 a row cannot point at a row of another employer', async () => {
    const { rows } = await world.owner.query('select id from employee where employer_id = $1', [b])
    await expect(
      as(a, `insert into department (employer_id, id, name, manager_employee_id) values ($1, $2, 'x', $3)`, [
        a,
        newId(),
        rows[0].id,
      ]),
    ).rejects.toThrow(/foreign key/)
  })

  test.each([
    ['a bare id', () => a],
    [
      'a flipped signature',
      () =>
        world
          .sign({ employerId: a, identityId: null, role: 'test' })
          .replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ],
    [
      'another employer under an old signature',
      () => world.sign({ employerId: a, identityId: null, role: 'test' }).replace(a, b),
    ],
    [
      'a signature by another key',
      () => `${a}.-.test.9999999999.${createHmac('sha256', 'x').update(`${a}.-.test.9999999999`).digest('hex')}`,
    ],
  ])('SEC-T7 %s is refused as a context', async (_title, context) => {
    await rt.query('begin')
    await rt.query(`select set_config('app.ctx', $1, true)`, [context()])
    await expect(rt.query('select * from employee')).rejects.toThrow(/context signature refused/)
    await rt.query('rollback')
  })

  test('SEC-T7 a context that has expired is refused', async () => {
    const { createSignContext } = await import('@beterschap/crypto/sign-context')
    const expired = createSignContext(
      process.env.CONTEXT_KEY ?? '',
      -1,
    )({ employerId: a, identityId: null, role: 'test' })
    await rt.query('begin')
    await rt.query(`select set_config('app.ctx', $1, true)`, [expired])
    await expect(rt.query('select * from employee')).rejects.toThrow(/context expired/)
    await rt.query('rollback')
  })

  test('SEC-T4 a context ends with its transaction, however that ends', async () => {
    const pool = new pg.Pool({ connectionString: world.database.appUrl, max: 2 })
    pool.on('error', () => undefined) // closed below
    let residues = 0
    for (let round = 0; round < 300; round++) {
      const client = await pool.connect()
      const employerId = [a, b, null][round % 3]
      await client.query('begin')
      if (employerId)
        await client.query(`select set_config('app.ctx', $1, true)`, [
          world.sign({ employerId, identityId: null, role: 'test' }),
        ])
      if (round % 5 === 0)
        await client.query('select 1 / 0').catch(() => undefined) // an error in the middle is the point here
      else await client.query('select count(*) from employee')
      await client.query(round % 2 ? 'commit' : 'rollback')
      const after = await client.query(
        `select coalesce(nullif(current_setting('app.ctx', true), ''), '-') as ctx, (select count(*)::int from employee) as rows`,
      )
      if (after.rows[0].ctx !== '-' || after.rows[0].rows !== 0) residues++
      client.release()
    }
    await pool.end()
    expect(residues).toBe(0)
  })
})
