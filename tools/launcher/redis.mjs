// A private Redis for the tests of the second queue store; production brings its own through REDIS_URL.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { installWithApt, onPath } from './apt.mjs'
import { freePorts } from './ports.mjs'

const startLimitMs = 10_000
const remedy = 'Install one: apt-get install -y --no-install-recommends redis-server (or brew install redis).'

const findRedis = () => ['valkey-server', 'redis-server'].find(onPath)

/**
 * @param {(line: string) => void} say
 * @returns {boolean} whether a Redis can be started now
 */
export function installRedis(say) {
  if (findRedis()) return true
  if (installWithApt('redis-server', say) && findRedis()) return true
  say(`No Redis on this machine, so the queue is tested on PostgreSQL only. ${remedy}`)
  return false
}

/**
 * Starts one in a folder of its own; null, after a clear line, where the machine has none.
 * @param {(line: string) => void} say
 * @returns {Promise<{ url: string, stop(): Promise<void> } | null>}
 */
export async function startRedis(say) {
  const program = findRedis()
  if (!program) {
    say(`No Redis on this machine. ${remedy}`)
    return null
  }
  const [port = 0] = await freePorts(1)
  const folder = mkdtempSync(join(tmpdir(), 'beterschap-redis-'))
  const settings = [
    '--bind',
    '127.0.0.1',
    '--port',
    String(port),
    '--dir',
    folder,
    '--maxmemory-policy',
    'noeviction',
    '--appendonly',
    'yes',
    '--save',
    '',
  ]
  const child = spawn(program, settings, { stdio: 'ignore', detached: true })
  const ended = new Promise((resolve) => {
    child.once('error', resolve)
    child.once('exit', resolve)
  })
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  for (const end = Date.now() + startLimitMs; Date.now() < end && child.exitCode === null; await sleep(20))
    if (await answersPing(port)) return { url: `redis://127.0.0.1:${port}`, stop }
  await stop()
  throw new Error(`${program} did not answer on port ${port} within ${startLimitMs / 1000} s`)
}

/** @param {number} port @returns {Promise<boolean>} */
function answersPing(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.once('data', (answer) => {
      socket.destroy()
      resolve(answer.toString().startsWith('+PONG'))
    })
    socket.once('error', () => resolve(false))
  })
}
