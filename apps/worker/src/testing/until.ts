import { setTimeout as pause } from 'node:timers/promises'

/** Waits for what is bound to happen; a look that throws counts as "not yet". */
export async function until(what: string, look: () => Promise<boolean> | boolean, limitMs = 10_000): Promise<void> {
  const end = Date.now() + limitMs
  let last: unknown
  for (;;) {
    try {
      if (await look()) return
      last = undefined
    } catch (thrown) {
      last = thrown
    }
    if (Date.now() > end) throw new Error(`Not within ${limitMs} ms: ${what}`, { cause: last })
    await pause(20)
  }
}
