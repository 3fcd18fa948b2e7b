import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, stopPostgres } from './embedded-postgres.mjs'
import { freePorts } from './ports.mjs'

let dataDir: string
let port: number
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'beterschap-postgres-'))
  chmodSync(dataDir, 0o711)
  ;[port = 0] = await freePorts(1)
})
afterAll(() => rmSync(dataDir, { recursive: true }))

const start = () => startPostgres({ dataDir, port, durable: false })

async function ask(url: string, question: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(question)).rows
  } finally {
    await client.end()
  }
}

test('what was written is there at the next start', async () => {
  const first = await start()
  await ask(first.url, 'create table kept as select 1 as one')
  await stopPostgres(first)
  const second = await start()
  const rows = await ask(second.url, 'select * from kept')
  await stopPostgres(second)
  expect(rows).toEqual([{ one: 1 }])
})

test('a database that a killed launcher left running is stopped and started again', async () => {
  const left = await start()
  const next = await start()
  const rows = await ask(next.url, 'select 1 as one')
  await stopPostgres(next)
  expect(next.pid).not.toBe(left.pid)
  expect(rows).toEqual([{ one: 1 }])
})

test('a note of a process that is another program by now does not stop the start', async () => {
  const first = await start()
  await stopPostgres(first)
  writeFileSync(join(first.data, 'postmaster.pid'), `${process.pid}\n${first.data}\n`)
  const next = await start()
  await stopPostgres(next)
  expect(next.pid).not.toBe(process.pid)
})

test('only its password opens it', async () => {
  const running = await start()
  const refused = ask(running.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')
  await expect(refused).rejects.toMatchObject({ code: '28P01' })
  await stopPostgres(running)
})

test('a port that is taken is named, with the variable to set', async () => {
  const other = createServer().listen(port, '127.0.0.1')
  await expect(start()).rejects.toMatchObject({
    message: expect.stringContaining(String(port)),
    remedy: expect.stringContaining('EMBEDDED_PG_PORT='),
  })
  other.close()
})
