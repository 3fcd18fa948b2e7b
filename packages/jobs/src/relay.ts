import type { Bell } from './catalog.ts'

/** The database's side of the relay; ids only. */
export interface RelayPort {
  take(limit: number, each: number): Promise<Bell[]>
  sweep(queuedSeconds: number): Promise<number>
}

export interface RelayDeps {
  rows: RelayPort
  ring(bells: readonly Bell[]): Promise<void>
  onError(error: unknown, component: string): void
  /** How often to look without having been called, and how often to bring lost rows back. */
  pollMs?: number
  sweepMs?: number
  queuedSeconds?: number
}

export interface Relay {
  /** Something is due, says the database. */
  wake(): void
  /** Ends after the turn that is under way. */
  stop(): Promise<void>
}

const LIMIT = 200
const EACH_EMPLOYER = 20

/**
 * Carries due rows to the queue: woken by NOTIFY, with a poll as the net beneath it. What it takes and cannot hand
 * over stays queued, and the sweep brings it back (REL 3.2, 3.5).
 */
export function startRelay(deps: RelayDeps): Relay {
  const { rows, ring, onError, pollMs = 1000, sweepMs = 10_000, queuedSeconds = 60 } = deps
  let turn: Promise<void> | null = null
  let isCalled = false
  let isStopped = false

  const carry = async (): Promise<void> => {
    do {
      isCalled = false
      const bells = await rows.take(LIMIT, EACH_EMPLOYER)
      if (bells.length > 0) {
        await ring(bells)
        isCalled = true // there may be more, of the same employers too
      }
    } while (isCalled && !isStopped)
  }
  const wake = (): void => {
    isCalled = true
    if (turn || isStopped) return
    turn = carry()
      .catch((error: unknown) => onError(error, 'relay'))
      .finally(() => {
        turn = null
      })
  }
  const sweep = (): void => {
    rows.sweep(queuedSeconds).then(
      (count) => count > 0 && wake(),
      (error: unknown) => onError(error, 'sweep'),
    )
  }

  const polling = setInterval(wake, pollMs)
  const sweeping = setInterval(sweep, sweepMs)
  sweep()
  wake()
  return {
    wake,
    async stop() {
      isStopped = true
      clearInterval(polling)
      clearInterval(sweeping)
      await turn
    },
  }
}
