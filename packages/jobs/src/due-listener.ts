import pg from 'pg'

export interface DueListener {
  stop(): Promise<void>
}

const RETRY_MS = 1000

/** Hears the database ring when rows fall due. A lost connection is made anew; until then the relay's poll carries on. */
export function listenForDue(
  url: string,
  onDue: () => void,
  onError: (error: unknown, component: string) => void,
): DueListener {
  let client: pg.Client | null = null
  let retry: NodeJS.Timeout | undefined
  let isStopped = false

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5000 })
    client = fresh
    fresh.on('error', (error) => onError(error, 'due listener'))
    fresh.on('end', again)
    fresh.on('notification', onDue)
    try {
      await fresh.connect()
      await fresh.query('listen beterschap_due')
      onDue() // whatever fell due while nobody listened
    } catch (error) {
      onError(error, 'due listener')
      await fresh.end().catch(() => undefined) // it never came up; `end` only frees the socket
      again()
    }
  }
  const again = (): void => {
    if (isStopped || retry) return
    retry = setTimeout(() => {
      retry = undefined
      void connect()
    }, RETRY_MS)
  }

  void connect()
  return {
    async stop() {
      isStopped = true
      clearTimeout(retry)
      await client?.end().catch(() => undefined) // already gone is gone enough
    },
  }
}
