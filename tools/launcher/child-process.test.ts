import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runToEnd, startProgram, waitUntilReady } from './child-process.mjs'
import { freePorts } from './ports.mjs'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'beterschap-programs-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const program = (name: string, code: string) => ({
  name,
  command: process.execPath,
  args: ['-e', code],
  env: {},
  cwd: folder,
  log: join(folder, `${name}.log`),
})
const never = new AbortController().signal

test('a step that fails is told with its last lines', async () => {
  const failing = runToEnd(program('seed', "console.error('no such table'); process.exit(3)"), never)
  await expect(failing).rejects.toThrow(/seed failed \(ended with code 3\):\n {4}no such table/)
})

test('a part that ends before it is ready is told at once', async () => {
  const part = startProgram(program('portal', "console.error('PORTAL_BASE is missing'); process.exit(1)"))
  const waiting = waitUntilReady(part, 'http://127.0.0.1:9/readyz', never)
  await expect(waiting).rejects.toThrow(/portal did not start.*\n {4}PORTAL_BASE is missing/)
})

test('a part is ready when it answers, and a stop lets it end by itself', async () => {
  const [port = 0] = await freePorts(1)
  const code = `require('http').createServer((q, r) => r.end()).listen(${port}, '127.0.0.1')
    process.on('SIGTERM', () => { console.log('goodbye'); process.exit(0) })`
  const part = startProgram(program('worker', code))
  await waitUntilReady(part, `http://127.0.0.1:${port}/readyz`, never)
  await part.stop()
  expect(await part.ended).toBe('ended with code 0')
  expect(part.isRunning()).toBe(false)
})

test('a stop while a step runs ends the step', async () => {
  const stopping = new AbortController()
  const step = runToEnd(program('slow', 'setInterval(() => {}, 1000)'), stopping.signal)
  stopping.abort()
  await expect(step).rejects.toThrow(/abort/i)
})
