import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { runToEnd, startProgram, waitUntilReady } from '../launcher/child-process.mjs'
import { startPostgres, stopPostgres } from '../launcher/embedded-postgres.mjs'
import { ensureDatabase } from '../launcher/ensure-database.mjs'
import { buildEnvironment, checkout } from '../launcher/environment.mjs'
import { build } from '../launcher/install.mjs'
import { freePorts } from '../launcher/ports.mjs'

export interface Stand {
  environment: Record<string, string>
  owner: pg.Client
  start(part: 'portal' | 'worker' | 'mailbox'): Promise<{ pid: number; stop(): Promise<void> }>
  stop(): Promise<void>
}

const names = [
  'PORTAL_PORT',
  'ADMIN_PORT',
  'MAILBOX_PORT',
  'WORKER_PORT',
  'MAILBOX_SMTP_PORT',
  'EMBEDDED_PG_PORT',
] as const
const commands = {
  portal: { args: ['apps/portal/build/server.js'], port: 'PORTAL_PORT' },
  worker: { args: ['apps/worker/build/worker.js'], port: 'WORKER_PORT' },
  mailbox: { args: ['--import', 'tsx', 'tools/mailbox/mailbox.ts'], port: 'MAILBOX_PORT' },
} as const

/** The production builds on an embedded PostgreSQL with fsync on, in a folder and on ports of their own. */
export async function openStand(): Promise<Stand> {
  const dataDir = mkdtempSync(join(tmpdir(), 'beterschap-bench-'))
  chmodSync(dataDir, 0o711) // so that the database's own user reaches its data when root runs the bench
  const ports = await freePorts(names.length)
  const given = {
    ...process.env,
    DATA_DIR: dataDir,
    ...Object.fromEntries(names.map((name, index) => [name, String(ports[index])])),
  }
  const environment = buildEnvironment(given) as Record<string, string>
  const never = new AbortController().signal
  const postgres = await startPostgres({ dataDir, port: Number(environment.EMBEDDED_PG_PORT), durable: true })
  const undo: (() => Promise<unknown>)[] = [
    async () => rmSync(dataDir, { recursive: true, force: true }),
    () => stopPostgres(postgres),
  ]
  const stop = async (): Promise<void> => {
    for (let step = undo.pop(); step; step = undo.pop()) await step()
  }
  try {
    await ensureDatabase(postgres.url, environment.DATABASE_URL ?? '')
    await build(console.error)
    const demo = { ...environment, NODE_ENV: 'development' }
    const program = (name: string, args: string[], env: Record<string, string>) => ({
      name,
      command: process.execPath,
      args,
      env,
      cwd: checkout,
      log: join(dataDir, `${name}.log`),
    })
    await runToEnd(program('set-up', ['--import', 'tsx', 'tools/database/set-up.ts'], demo), never)
    await runToEnd(program('seed', ['--import', 'tsx', 'tools/seeds/seed.ts'], demo), never)
    const owner = new pg.Client({ connectionString: environment.DATABASE_URL ?? '', options: '-c TimeZone=UTC' })
    owner.on('error', () => undefined) // the query under way fails and says why
    await owner.connect()
    undo.push(() => owner.end())
    return {
      environment,
      owner,
      stop,
      async start(part) {
        const { args, port } = commands[part]
        const running = startProgram(program(part, [...args], part === 'mailbox' ? demo : environment))
        undo.push(() => running.stop())
        await waitUntilReady(running, `http://127.0.0.1:${environment[port]}/readyz`, never)
        return { pid: running.pid, stop: () => running.stop() }
      },
    }
  } catch (thrown) {
    await stop()
    throw thrown
  }
}
