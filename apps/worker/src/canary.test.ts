import { setImmediate as settled } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startCanary } from './canary.ts'

/** A canary that is turned by hand; `isBack` says what the database would answer. */
async function aCanary(answers: (boolean | Error)[]) {
  const seen: string[] = []
  const canary = startCanary({
    release: async () => void seen.push('released'),
    async isBack() {
      const answer = answers.shift()
      if (answer instanceof Error) throw answer
      return answer ?? false
    },
    onBack: async () => void seen.push('back'),
    onMiss: (misses) => seen.push(`miss ${misses}`),
    onDead: () => seen.push('dead'),
    onError: () => seen.push('error'),
    everyMs: 1_000_000,
  })
  canary.stop()
  await settled() // the turn that it starts with
  return { turn: canary.turn, seen }
}

test('SEC-M8 two misses in a row end the process', async () => {
  const { turn, seen } = await aCanary([false, false])
  await turn()
  await turn()
  expect(seen).toEqual(['released', 'miss 1', 'released', 'miss 2', 'dead'])
})

test('SEC-M8 a canary that comes back in between starts the count anew', async () => {
  const { turn, seen } = await aCanary([false, true, false])
  for (let i = 0; i < 3; i++) await turn()
  expect(seen).not.toContain('dead')
})

test('SEC-M8 a database that does not answer is no reason to restart', async () => {
  const { turn, seen } = await aCanary([new Error('down'), new Error('down'), new Error('down')])
  for (let i = 0; i < 3; i++) await turn()
  expect(seen).toEqual(['released', 'error', 'error', 'error'])
})
