import { fileURLToPath } from 'node:url'
import { runMigrations } from 'bullmq'
import pg from 'pg'
import { applyMigrations } from './apply-migrations.ts'

export interface DatabaseEnv {
  DATABASE_URL: string
  APP_DATABASE_URL: string
  AUTH_DATABASE_URL: string
  WORKER_DATABASE_URL: string
  CONTEXT_KEY: string
  KEY_ENCRYPTION_KEY: string
}

const migrationsFolder = fileURLToPath(new URL('../../packages/db/prisma/migrations', import.meta.url))

/**
 * Makes a database ready to run: roles with the passwords found in their URLs, migrations, the key that signs
 * contexts, and the schema of the queue. Safe to run again and from two places at once.
 * @throws when a URL has no user or password, or a migration fails
 */
export async function setUpDatabase(env: DatabaseEnv): Promise<string[]> {
  const client = new pg.Client({
    connectionString: env.DATABASE_URL,
    options: '-c TimeZone=UTC -c statement_timeout=0',
  })
  await client.connect()
  try {
    await ensureRoles(client, env)
    const applied = await applyMigrations(client, migrationsFolder)
    await client.query(
      `insert into sec.context_key (id, key) values (1, decode($1, 'hex')) on conflict (id) do update set key = excluded.key`,
      [env.CONTEXT_KEY],
    )
    await prepareQueueSchema(client, env)
    return applied
  } finally {
    await client.end()
  }
}

async function ensureRoles(client: pg.Client, env: DatabaseEnv): Promise<void> {
  // Roles belong to the whole server: two databases that are set up at once would both try to create them.
  await client.query('select pg_advisory_lock(7270737)')
  try {
    for (const url of [env.APP_DATABASE_URL, env.AUTH_DATABASE_URL, env.WORKER_DATABASE_URL]) {
      const { username, password } = new URL(url)
      if (!username || !password)
        throw new Error('APP_, AUTH_ and WORKER_DATABASE_URL each need a user and a password.')
      const role = pg.escapeIdentifier(decodeURIComponent(username))
      const secret = pg.escapeLiteral(decodeURIComponent(password))
      const exists = await client.query('select 1 from pg_roles where rolname = $1', [decodeURIComponent(username)])
      await client.query(
        `${exists.rowCount ? 'alter' : 'create'} role ${role} login password ${secret} nosuperuser nobypassrls nocreatedb nocreaterole`,
      )
    }
    const definer = await client.query(`select 1 from pg_roles where rolname = 'app_definer'`)
    if (!definer.rowCount) await client.query('create role app_definer nologin nosuperuser nobypassrls')
    await client.query('grant app_definer to current_user')
  } finally {
    await client.query('select pg_advisory_unlock(7270737)')
  }
}

/** BullMQ's own tables live in schema bullmq: ids only, used by the worker's role (REL section 2). */
async function prepareQueueSchema(client: pg.Client, env: DatabaseEnv): Promise<void> {
  const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: 2, options: '-c TimeZone=UTC' })
  pool.on('error', () => undefined) // the query that fails says so; a broken idle connection is simply replaced
  try {
    await runMigrations(pool)
  } finally {
    await pool.end()
  }
  const role = pg.escapeIdentifier(decodeURIComponent(new URL(env.WORKER_DATABASE_URL).username))
  // BullMQ makes a sequence per queue when its first job comes in.
  await client.query(`grant usage, create on schema bullmq to ${role};
    grant all on all tables in schema bullmq to ${role}; grant all on all sequences in schema bullmq to ${role};
    grant execute on all functions in schema bullmq to ${role}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const env = process.env as unknown as DatabaseEnv
  const missing = [
    'DATABASE_URL',
    'APP_DATABASE_URL',
    'AUTH_DATABASE_URL',
    'WORKER_DATABASE_URL',
    'CONTEXT_KEY',
  ].filter((name) => !process.env[name])
  if (missing.length) {
    console.error(`Set ${missing.join(', ')}: .env.example says what each is.`)
    process.exit(1)
  }
  const applied = await setUpDatabase(env)
  console.log(applied.length ? `database: applied ${applied.join(', ')}` : 'database: up to date')
}
