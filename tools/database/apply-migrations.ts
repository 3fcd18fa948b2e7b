import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

/** The key that Prisma's own engine takes with pg_advisory_lock, so that both wait for each other. */
const PRISMA_LOCK = 72707369

interface Migration {
  name: string
  sql: string
  checksum: string
}

async function migrationsIn(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((e) => e.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Applies the SQL migrations in order, each file in one transaction. Keeps Prisma's own table, checksums and lock,
 * so that `prisma migrate status|diff` and this function can be mixed on one database.
 * Refuses edited, failed or unknown migrations. Returns the names that were applied now.
 */
export async function applyMigrations(client: pg.Client, folder: string): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [PRISMA_LOCK])
  try {
    await client.query(`create table if not exists public._prisma_migrations (
      id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
      logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`)
    const migrations = await migrationsIn(folder)
    const rows = (
      await client.query<{
        migration_name: string
        checksum: string
        finished_at: Date | null
        rolled_back_at: Date | null
      }>(
        'select migration_name, checksum, finished_at, rolled_back_at from public._prisma_migrations order by started_at',
      )
    ).rows.filter((row) => !row.rolled_back_at)
    const failed = rows.find((row) => !row.finished_at)
    if (failed)
      throw new Error(`Migration ${failed.migration_name} failed earlier. Mend it, then mark it as rolled back.`)
    const done = new Map(rows.map((row) => [row.migration_name, row.checksum]))
    const unknown = [...done.keys()].find((name) => !migrations.some((m) => m.name === name))
    if (unknown) throw new Error(`The database has migration ${unknown}, this build does not: start a newer build.`)

    const applied: string[] = []
    for (const migration of migrations) {
      const checksum = done.get(migration.name)
      if (checksum === undefined) {
        await applyOne(client, migration)
        applied.push(migration.name)
      } else if (checksum !== migration.checksum)
        throw new Error(`Migration ${migration.name} was edited after it was applied.`)
    }
    return applied
  } finally {
    await client.query('select pg_advisory_unlock($1)', [PRISMA_LOCK])
  }
}

async function applyOne(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID()
  await client.query('insert into public._prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)', [
    id,
    checksum,
    name,
  ])
  try {
    await client.query(`begin;\n${sql}\n;commit`)
  } catch (thrown) {
    await client.query('rollback')
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    await client.query('update public._prisma_migrations set logs = $2 where id = $1', [id, message])
    throw new Error(`Migration ${name}: ${message}`, { cause: thrown })
  }
  await client.query(
    'update public._prisma_migrations set finished_at = now(), applied_steps_count = 1 where id = $1',
    [id],
  )
}
