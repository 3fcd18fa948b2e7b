import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * @param {number} pid
 * @returns {boolean} a process that ended and waits for its parent to notice is not alive
 */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (cause) {
    return /** @type {NodeJS.ErrnoException} */ (cause).code === 'EPERM'
  }
  return !isZombie(pid)
}

/** @param {number} pid */
const isZombie = (pid) => / Z /.test(readProcess(pid, 'stat')?.replace(/^.*\)/s, '') ?? '')

/**
 * The command line of a process, to be sure that a number noted earlier still means the same program.
 * @param {number} pid
 */
export function commandOf(pid) {
  const line = readProcess(pid, 'cmdline')
  if (line !== null) return line.replaceAll('\0', ' ')
  return spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' }).stdout ?? ''
}

/** @param {number} pid @param {'stat' | 'cmdline'} file null where there is no /proc, or the process has ended meanwhile */
function readProcess(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return null
  }
}
