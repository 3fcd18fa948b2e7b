import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

export interface TestDatabase {
  /** As the owner of the tables: for arranging and looking, never for the code under test. */
  ownerUrl: string
  appUrl: string
  authUrl: string
  workerUrl: string
  drop(): Promise<void>
}

const OBJECT_IN_USE = '55006'

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: these tests run under vitest's global set-up.`)
  return value
}

const inDatabase = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: setting('TEST_OWNER_URL') })
  client.on('error', () => undefined) // the statement itself fails and says why
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A copy of the set-up database for one test file: real roles, real policies, nobody else's rows. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`
  const create = `create database ${name} template ${setting('TEST_TEMPLATE_DB')}`
  for (let attempt = 1; ; attempt++)
    try {
      await asOwner(create)
      break
    } catch (thrown) {
      // Another file copies the template at this moment, or its last connection has not gone yet.
      if ((thrown as { code?: string }).code !== OBJECT_IN_USE || attempt === 50) throw thrown
      await pause(100)
    }
  return {
    ownerUrl: inDatabase(setting('TEST_OWNER_URL'), name),
    appUrl: inDatabase(setting('APP_DATABASE_URL'), name),
    authUrl: inDatabase(setting('AUTH_DATABASE_URL'), name),
    workerUrl: inDatabase(setting('WORKER_DATABASE_URL'), name),
    drop: () => asOwner(`drop database if exists ${name} with (force)`),
  }
}
