import { createServer, type Server } from 'node:http'

export interface HealthParts {
  isReady(): Promise<{ database: boolean; queue: boolean }>
  metrics(): Promise<string>
  onError(error: unknown): void
}

/** Health and metrics, for the machine's own network; answers whatever name it is asked by. */
export function createHealthServer(parts: HealthParts): { server: Server; drain(): void } {
  let isDraining = false
  const answer = async (path: string): Promise<[status: number, type: string, body: string]> => {
    if (path === '/healthz') return [200, 'application/json', '{"status":"ok"}']
    if (path === '/readyz') {
      const state = isDraining ? { database: false, queue: false } : await parts.isReady()
      const ready = state.database && state.queue
      const status = isDraining ? 'stopping' : ready ? 'ready' : 'not ready'
      return [ready ? 200 : 503, 'application/json', JSON.stringify(isDraining ? { status } : { status, ...state })]
    }
    if (path === '/metrics') return [200, 'text/plain; version=0.0.4', await parts.metrics()]
    return [404, 'application/json', '{"status":"not found"}']
  }
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    answer(path).then(
      ([status, type, body]) =>
        response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body),
      (error: unknown) => {
        parts.onError(error)
        response.writeHead(503, { 'content-type': 'application/json' }).end('{"status":"not ready"}')
      },
    )
  })
  return {
    server,
    drain() {
      isDraining = true
    },
  }
}
