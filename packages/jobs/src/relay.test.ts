import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Bell, placeOf, workCatalog } from './catalog.ts'
import { startRelay } from './relay.ts'

const bell = (id: string): Bell => ({ kind: 'outbox', employerId: 'employer', id, jobName: 'canary.echo' })
const quiet = { pollMs: 1_000_000, sweepMs: 1_000_000 }

test('REL-relay takes until nothing is due, one turn at a time', async () => {
  const due = [[bell('1'), bell('2')], [bell('3')], []]
  const rung: string[] = []
  let atOnce = 0
  const relay = startRelay({
    ...quiet,
    rows: {
      async take() {
        atOnce += 1
        expect(atOnce).toBe(1)
        await pause(5)
        atOnce -= 1
        return due.shift() ?? []
      },
      sweep: async () => 0,
    },
    ring: async (bells) => void rung.push(...bells.map(({ id }) => id)),
    onError: (error) => {
      throw error
    },
  })
  relay.wake()
  relay.wake()
  await pause(60)
  await relay.stop()
  expect(rung).toEqual(['1', '2', '3'])
})

test('REL-fault-6 a queue that is away is told of, and the next call tries again', async () => {
  const errors: string[] = []
  let isAway = true
  const rung: string[] = []
  const due = [[bell('1')], [bell('2')]]
  const relay = startRelay({
    ...quiet,
    rows: { take: async () => due.shift() ?? [], sweep: async () => 0 },
    async ring(bells) {
      if (isAway) throw new Error('away')
      rung.push(...bells.map(({ id }) => id))
    },
    onError: (_error, component) => errors.push(component),
  })
  await pause(20)
  isAway = false
  relay.wake()
  await pause(20)
  await relay.stop()
  expect(errors).toEqual(['relay'])
  expect(rung).toEqual(['2'])
})

test('REL-jobs a bell carries ids only, under an id that every store accepts', () => {
  const place = placeOf({ ...bell('0198'), kind: 'notification', jobName: 'notification.send' })
  expect(place).toEqual({
    queue: 'notices',
    name: 'notification.send',
    jobId: 'n_0198',
    data: { employerId: 'employer', id: '0198' },
  })
  expect(place.jobId).not.toMatch(/:|^\d+$/)
  expect(Object.keys(workCatalog)).toContain('sick-report.notify')
})
