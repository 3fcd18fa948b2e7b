import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Message } from './message.ts'
import { openMessageStore } from './message-store.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'beterschap-store-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const aMessage = (id: string): Message => ({
  id,
  channel: 'sms',
  to: '+31600000001',
  from: '+31600000000',
  subject: null,
  text: `bericht ${id}`,
  html: null,
  receivedAt: '2026-03-10T09:00:00.000Z',
})

test('it keeps the newest 2,000 messages, in memory and on disk', () => {
  const store = openMessageStore(dataDir)
  for (let index = 0; index < 4_010; index++) store.add(aMessage(String(index)))
  expect(store.list()).toHaveLength(2_000)
  expect(store.list()[0]?.id).toBe('4009')
  expect(store.find('5')).toBeNull()
  const again = openMessageStore(dataDir)
  expect(again.list()).toEqual(store.list())
  expect(readFileSync(join(dataDir, 'mailbox.jsonl'), 'utf8').split('\n')).toHaveLength(2_001)
})

test('a last line that a crash cut off costs that line only', () => {
  openMessageStore(dataDir).add(aMessage('whole'))
  appendFileSync(join(dataDir, 'mailbox.jsonl'), '{"id":"half')
  expect(
    openMessageStore(dataDir)
      .list()
      .map((message) => message.id),
  ).toEqual(['whole'])
})
