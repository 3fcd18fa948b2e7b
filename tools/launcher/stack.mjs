// The whole stack as a value: `npm start` and the end-to-end tests start and stop the same one.
import { join } from 'node:path'
import { runToEnd, startProgram, waitUntilReady } from './child-process.mjs'
import { startPostgres, stopPostgres } from './embedded-postgres.mjs'
import { ensureDatabase } from './ensure-database.mjs'
import { checkout, forDemoTools } from './environment.mjs'
import { holdDataDir } from './launcher-lock.mjs'
import { refuseTakenPorts } from './ports.mjs'

/**
 * @typedef {object} StackOptions
 * @property {Record<string, string>} environment from buildEnvironment
 * @property {NodeJS.ProcessEnv} given what the user set
 * @property {boolean} [dev] with reload instead of as built
 * @property {boolean} [durable] false trades the safety of the data for speed, for tests
 * @property {AbortSignal} signal ends the start early
 * @property {(line: string) => void} say
 * @property {() => Promise<void>} [prepare] the build, run between seeds and parts
 */

const tsx = ['--import', 'tsx']

/** Each part, how it is run as built and while developing, and where it says that it is ready. */
const parts = [
  {
    name: 'mailbox',
    built: [...tsx, 'tools/mailbox/mailbox.ts'],
    dev: [...tsx, 'tools/mailbox/mailbox.ts'],
    port: 'MAILBOX_PORT',
  },
  {
    name: 'worker',
    built: ['apps/worker/build/worker.js'],
    dev: ['node_modules/tsx/dist/cli.mjs', 'watch', 'apps/worker/src/worker.ts'],
    port: 'WORKER_PORT',
  },
  {
    name: 'portal',
    built: ['apps/portal/build/server.js'],
    dev: ['tools/launcher/watch-app.mjs', 'apps/portal'],
    port: 'PORTAL_PORT',
  },
  {
    name: 'admin',
    built: ['apps/admin/build/server.js'],
    dev: ['tools/launcher/watch-app.mjs', 'apps/admin'],
    port: 'ADMIN_PORT',
  },
]

/**
 * Starts database, set-up, seeds and all parts, in the order in which they need each other. When anything fails,
 * whatever was started is stopped before the error goes on.
 * @param {StackOptions} options
 */
export async function startStack({ environment, given, dev = false, durable = true, signal, say, prepare }) {
  const dataDir = String(environment.DATA_DIR)
  const demo = forDemoTools(environment, given)
  const lock = await holdDataDir(dataDir)
  /** @type {(() => unknown)[]} */
  const undo = [lock.release]
  const stop = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step()
  }
  try {
    await refuseTakenPorts(environment, [...parts.map(({ port }) => port), 'MAILBOX_SMTP_PORT'])
    if (!given.DATABASE_URL) {
      say('Starting PostgreSQL')
      const postgres = await startPostgres({ dataDir, port: Number(environment.EMBEDDED_PG_PORT), durable })
      undo.push(() => stopPostgres(postgres))
      await ensureDatabase(postgres.url, String(environment.DATABASE_URL))
    }
    signal.throwIfAborted()
    say('Setting up the database')
    await runToEnd(program('set-up', [...tsx, 'tools/database/set-up.ts'], demo), signal)
    say('Filling in the demo')
    await runToEnd(program('seed', [...tsx, 'tools/seeds/seed.ts'], demo), signal)
    await prepare?.()
    signal.throwIfAborted()

    say('Starting mailbox, worker, portal and admin')
    const running = parts.map((part) => {
      const args = dev ? part.dev : part.built
      const started = startProgram(program(part.name, args, part.name === 'mailbox' ? demo : environment))
      undo.push(started.stop)
      lock.note(started.pid, String(args.at(-1)))
      return { ...started, ready: `http://127.0.0.1:${environment[part.port]}/readyz` }
    })
    await Promise.all(running.map((part) => waitUntilReady(part, part.ready, signal)))
    return { running, stop }
  } catch (error) {
    await stop()
    throw error
  }

  /** @param {string} name @param {string[]} args @param {Record<string, string>} env */
  function program(name, args, env) {
    return { name, command: process.execPath, args, env, cwd: checkout, log: join(dataDir, 'logs', `${name}.log`) }
  }
}
