import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { LauncherError } from './launcher-error.mjs'
import { commandOf, isAlive } from './running.mjs'

/**
 * One launcher per DATA_DIR. A launcher that was killed leaves a list of the parts it had started; those are stopped.
 * @param {string} dataDir
 * @returns {Promise<{ note(pid: number, mark: string): void, release(): void }>}
 */
export async function holdDataDir(dataDir) {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'running.json')
  const before = existsSync(file) ? readNote(file) : null
  if (
    before &&
    before.launcher !== process.pid &&
    isAlive(before.launcher) &&
    commandOf(before.launcher).includes('node')
  )
    throw new LauncherError(
      `Another copy is running on ${dataDir} (process ${before.launcher}).`,
      'Stop it with Ctrl-C, or start this one beside it with another DATA_DIR and other ports.',
    )
  for (const { pid, mark } of before?.parts ?? []) await stopLeftOver(pid, mark)

  /** @type {{ pid: number, mark: string }[]} */
  const parts = []
  const write = () => writeFileSync(file, JSON.stringify({ launcher: process.pid, parts }))
  write()
  return {
    note(pid, mark) {
      parts.push({ pid, mark })
      write()
    },
    release: () => rmSync(file, { force: true }),
  }
}

/** @param {string} file @returns {{ launcher: number, parts: { pid: number, mark: string }[] } | null} */
function readNote(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    if (cause instanceof SyntaxError) return null // written half by a machine that lost its power; nothing runs then
    throw cause
  }
}

/** The number may mean another program by now: only one whose command line holds the mark is stopped. @param {number} pid @param {string} mark */
async function stopLeftOver(pid, mark) {
  if (!isAlive(pid) || !commandOf(pid).includes(mark)) return
  process.kill(pid, 'SIGTERM')
  for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 50) await sleep(50)
  if (isAlive(pid)) process.kill(pid, 'SIGKILL')
}
