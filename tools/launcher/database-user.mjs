// PostgreSQL refuses to run as root. Started by root, it runs as `postgres` (or `nobody`), and where that user cannot
// enter the checkout or DATA_DIR (such as under /root, mode 0700) binaries and data move to a folder it can reach.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { LauncherError } from './launcher-error.mjs'

/** @typedef {{ uid: number, gid: number, name: string } | null} DatabaseUser null = the user who runs the launcher */

/** @returns {DatabaseUser} */
export function findDatabaseUser() {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout))
    if (uid && gid) return { uid, gid, name }
  }
  throw new LauncherError(
    'PostgreSQL does not run as root and this machine has neither a user postgres nor nobody.',
    'Start as an ordinary user, or make one: useradd --system postgres',
  )
}

/** @param {DatabaseUser} user */
export const spawnAs = (user) => (user ? { uid: user.uid, gid: user.gid } : {})

/**
 * The folder with the binaries, copied once to where the user can run them if need be.
 * @param {string} native the folder inside the installed package
 * @param {string} version
 * @param {DatabaseUser} user
 */
export function reachableBinaries(native, version, user) {
  if (!user || canRun(user, join(native, 'bin', 'postgres'))) return native
  const copy = join(reachableFolder(native), `binaries-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  openToAll(unfinished)
  renameSync(unfinished, copy)
  return copy
}

/**
 * The data folder: `DATA_DIR/postgres`, or a reachable one that is noted in DATA_DIR so that it comes back next time.
 * @param {string} dataDir
 * @param {string} native
 * @param {DatabaseUser} user
 */
export function reachableData(dataDir, native, user) {
  const own = join(dataDir, 'postgres')
  const note = join(dataDir, 'postgres-lies-in.txt')
  if (existsSync(note)) {
    const noted = readFileSync(note, 'utf8').trim()
    // Folders for temporary files may be emptied by the machine; the database then begins anew in the same place.
    if (user && !existsSync(noted)) ownedFolder(dirname(noted))
    return noted
  }
  if (existsSync(own) || !user || canEnter(user, dataDir)) return own
  const data = join(reachableFolder(`${native}\n${dataDir}`), 'data')
  writeFileSync(note, `${data}\n`)
  return data
}

/** @param {string} subject */
function reachableFolder(subject) {
  const hash = createHash('sha256').update(subject).digest('hex').slice(0, 16)
  return ownedFolder(`/var/tmp/beterschap-${process.getuid?.()}-${hash}`)
}

/** Everyone may write in /var/tmp: a folder, or a link, that another user laid there is refused. @param {string} folder */
function ownedFolder(folder) {
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o711 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new LauncherError(`${folder} belongs to somebody else.`, 'Remove it, or set DATA_DIR to another folder.')
  chmodSync(folder, 0o711)
  return folder
}

/** @param {NonNullable<DatabaseUser>} user @param {string} folder */
const canEnter = (user, folder) =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...spawnAs(user), cwd: '/', stdio: 'ignore' }).status === 0

/** @param {NonNullable<DatabaseUser>} user @param {string} program */
const canRun = (user, program) =>
  spawnSync(program, ['--version'], { ...spawnAs(user), cwd: '/', stdio: 'ignore' }).status === 0

/** A checkout made under umask 077 has binaries that only their owner may read. @param {string} folder */
function openToAll(folder) {
  const { status, stderr } = spawnSync('chmod', ['-R', 'a+rX', folder], { encoding: 'utf8' })
  if (status !== 0)
    throw new LauncherError(`The database binaries cannot be opened to all: ${stderr}`, 'Start as an ordinary user.')
}
