export interface CanaryDeps {
  release(): Promise<void>
  isBack(): Promise<boolean>
  /** The row came through relay, queue and worker. */
  onBack(): Promise<void>
  onMiss(misses: number): void
  /** Twice in a row it did not come back: this process stands still and must be replaced (SEC-M8). */
  onDead(): void
  /** The database did not answer: no fault of the queue, and no reason to restart. */
  onError(error: unknown): void
  everyMs?: number
}

const MISSES_ALLOWED = 2

/** Sends a row through the real path and looks whether it comes back (REL section 4). */
export function startCanary(deps: CanaryDeps): { turn(): Promise<void>; stop(): void } {
  const { everyMs = 15_000 } = deps
  let misses = 0
  let isOut = false

  const turn = async (): Promise<void> => {
    try {
      if (isOut) {
        if (await deps.isBack()) {
          misses = 0
          await deps.onBack()
        } else {
          misses += 1
          deps.onMiss(misses)
          if (misses >= MISSES_ALLOWED) return deps.onDead()
        }
      }
      await deps.release()
      isOut = true
    } catch (error) {
      deps.onError(error)
    }
  }

  const timer = setInterval(() => void turn(), everyMs)
  void turn()
  return { turn, stop: () => clearInterval(timer) }
}
