import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { setUpDatabase } from '../database/set-up.ts'
import { startPostgres, stopPostgres } from '../launcher/embedded-postgres.mjs'
import { ensureDatabase } from '../launcher/ensure-database.mjs'
import { buildEnvironment } from '../launcher/environment.mjs'
import { freePorts } from '../launcher/ports.mjs'
import { startRedis } from '../launcher/redis.mjs'

const templateDatabase = 'beterschap_template'

/** The settings that tests read by `inject('stack')`, or from process.env in code that parses its own. */
export type TestStack = {
  readonly TEST_OWNER_URL: string
  readonly TEST_TEMPLATE_DB: string
  /** Empty where the machine has no Redis and none can be installed. */
  readonly TEST_REDIS_URL: string
  readonly APP_DATABASE_URL: string
  readonly AUTH_DATABASE_URL: string
  readonly WORKER_DATABASE_URL: string
  readonly CONTEXT_KEY: string
  readonly KEY_ENCRYPTION_KEY: string
  readonly PASSWORD_PEPPER: string
  readonly TOKEN_KEY: string
}

declare module 'vitest' {
  interface ProvidedContext {
    stack: TestStack
    ownerUrl: string
    redisUrl: string
  }
}

/** One real PostgreSQL and one real Redis per run; each test file copies the template that is set up here. */
export default async function startTestStack(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'beterschap-test-'))
  chmodSync(dataDir, 0o711) // so that the database's own user reaches its data when root runs the tests
  const [port = 0] = await freePorts(1)
  const environment = buildEnvironment({ DATA_DIR: dataDir, EMBEDDED_PG_PORT: String(port) })
  const postgres = await startPostgres({ dataDir, port, durable: false })
  const redis = await startRedis(console.warn)
  const stop = async () => {
    await redis?.stop()
    await stopPostgres(postgres)
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const stack = await prepare(environment, postgres.url, redis?.url ?? '')
    Object.assign(process.env, stack)
    project.provide('stack', stack)
    project.provide('ownerUrl', stack.TEST_OWNER_URL)
    project.provide('redisUrl', stack.TEST_REDIS_URL)
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

async function prepare(environment: Record<string, string>, ownerUrl: string, redisUrl: string): Promise<TestStack> {
  const read = (name: string) => environment[name] ?? ''
  const inTemplate = (url: string) => Object.assign(new URL(url), { pathname: `/${templateDatabase}` }).href
  const urls = {
    APP_DATABASE_URL: inTemplate(read('APP_DATABASE_URL')),
    AUTH_DATABASE_URL: inTemplate(read('AUTH_DATABASE_URL')),
    WORKER_DATABASE_URL: inTemplate(read('WORKER_DATABASE_URL')),
  }
  const keys = { CONTEXT_KEY: read('CONTEXT_KEY'), KEY_ENCRYPTION_KEY: read('KEY_ENCRYPTION_KEY') }
  const templateUrl = inTemplate(ownerUrl)
  await ensureDatabase(ownerUrl, templateUrl)
  await setUpDatabase({ DATABASE_URL: templateUrl, ...urls, ...keys })
  return {
    TEST_OWNER_URL: ownerUrl,
    TEST_TEMPLATE_DB: templateDatabase,
    TEST_REDIS_URL: redisUrl,
    ...urls,
    ...keys,
    PASSWORD_PEPPER: read('PASSWORD_PEPPER'),
    TOKEN_KEY: read('TOKEN_KEY'),
  }
}
