import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { lastLines } from './last-lines.mjs'
import { LauncherError } from './launcher-error.mjs'

const stopLimitMs = 15_000
const readyLimitMs = 90_000

/**
 * @typedef {{ name: string, command: string, args: string[], env: Record<string, string>, cwd: string, log: string }} Program
 * @typedef {{ name: string, log: string, pid: number, ended: Promise<string>, isRunning(): boolean, stop(): Promise<void> }} Running
 */

/**
 * Starts a part of the stack with its output in a log file, in a process group of its own: a Ctrl-C in the terminal
 * reaches the launcher alone, which then stops the parts in order.
 * @param {Program} program
 * @returns {Running}
 */
export function startProgram({ name, command, args, env, cwd, log }) {
  mkdirSync(dirname(log), { recursive: true })
  const output = openSync(log, 'w')
  const child = spawn(command, args, { env, cwd, detached: true, stdio: ['ignore', output, output] })
  closeSync(output)
  let running = true
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ? `stopped by ${signal}` : `ended with code ${code}`))
  }).finally(() => {
    running = false
  })

  /** @param {NodeJS.Signals} signal the whole group, because a reloading part has a child of its own */
  const send = (signal) => {
    if (!running || !child.pid) return
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  }
  return {
    name,
    log,
    pid: child.pid ?? 0,
    ended,
    isRunning: () => running,
    async stop() {
      send('SIGTERM')
      const limit = new AbortController()
      await Promise.race([ended, sleep(stopLimitMs, null, { signal: limit.signal, ref: false }).catch(() => null)])
      limit.abort()
      send('SIGKILL')
      await ended
    },
  }
}

/**
 * Runs a step to its end, its output in a log; fails with the last lines of it.
 * @param {Program} program
 * @param {AbortSignal} signal
 */
export async function runToEnd(program, signal) {
  const running = startProgram(program)
  const stop = () => void running.stop()
  signal.addEventListener('abort', stop, { once: true })
  const outcome = await running.ended
  signal.removeEventListener('abort', stop)
  signal.throwIfAborted()
  if (outcome !== 'ended with code 0') throw explain(running, `failed (${outcome})`)
}

/**
 * Waits until a part answers that it is ready, or says why it never will.
 * @param {Running} part
 * @param {string} url
 * @param {AbortSignal} signal
 */
export async function waitUntilReady(part, url, signal) {
  for (const end = Date.now() + readyLimitMs; Date.now() < end; await sleep(50)) {
    signal.throwIfAborted()
    if (!part.isRunning()) throw explain(part, `did not start (${await part.ended})`)
    if (await answers(url)) return
  }
  throw explain(part, `was not ready within ${readyLimitMs / 1000} s (${url})`)
}

/**
 * What a part wrote last, and where the rest stands.
 * @param {Pick<Running, 'name' | 'log'>} part
 * @param {string} what
 */
export const explain = (part, what) =>
  new LauncherError(`${part.name} ${what}:\n${lastLines(part.log, 25)}`, `The whole log is ${part.log}.`)

/** @param {string} url */
async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false // not listening yet, which is what the caller waits for
  }
}
