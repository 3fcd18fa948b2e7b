import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildEnvironment } from '../launcher/environment.mjs'
import { build } from '../launcher/install.mjs'
import { freePorts } from '../launcher/ports.mjs'
import { startStack } from '../launcher/stack.mjs'

const portNames = [
  'PORTAL_PORT',
  'ADMIN_PORT',
  'MAILBOX_PORT',
  'WORKER_PORT',
  'MAILBOX_SMTP_PORT',
  'EMBEDDED_PG_PORT',
] as const

/** Playwright's global set-up: the product as `npm start` runs it, in an empty folder and on ports of its own. */
export default async function startEndToEndStack(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'beterschap-e2e-'))
  chmodSync(dataDir, 0o711) // so that the database's own user reaches its data when root runs the tests
  const ports = await freePorts(portNames.length)
  const { PATH, HOME, REDIS_URL } = process.env
  const given = {
    ...{ PATH, HOME, REDIS_URL, DATA_DIR: dataDir },
    ...Object.fromEntries(portNames.map((name, index) => [name, String(ports[index])])),
  }
  const environment = buildEnvironment(given)
  const { stop } = await startStack({
    environment,
    given,
    durable: false,
    signal: new AbortController().signal,
    say: console.log,
    prepare: () => build(console.log),
  })
  Object.assign(process.env, {
    E2E_PORTAL_BASE: environment.PORTAL_BASE,
    E2E_ADMIN_BASE: environment.ADMIN_BASE,
    E2E_MAILBOX_URL: `http://127.0.0.1:${environment.MAILBOX_PORT}`,
    E2E_WORKER_URL: `http://127.0.0.1:${environment.WORKER_PORT}`,
    E2E_DATABASE_URL: environment.DATABASE_URL,
    E2E_DATA_DIR: dataDir,
  })
  return async () => {
    await stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
