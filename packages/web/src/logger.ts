import pino, { type Logger } from 'pino'

const allowed = new Set([
  'requestId',
  'employerId',
  'identityId',
  'status',
  'method',
  'route',
  'ms',
  'code',
  'job',
  'id',
  'port',
  'component',
  'count',
  'attempt',
  'reason',
])

/** What may be said about a request or a job: ids and codes, never words of a person (SEC-L3). */
export type LogFields = Partial<
  Record<
    | 'requestId'
    | 'employerId'
    | 'identityId'
    | 'status'
    | 'method'
    | 'route'
    | 'ms'
    | 'code'
    | 'job'
    | 'id'
    | 'port'
    | 'component'
    | 'count'
    | 'attempt'
    | 'reason',
    string | number
  >
>

export interface Log {
  info(fields: LogFields, event: string): void
  warn(fields: LogFields, event: string): void
  /** The error's class and stack go to the log of the operator; its message may hold input, so it does not. */
  error(fields: LogFields, event: string, thrown?: unknown): void
}

const clean = (fields: LogFields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => allowed.has(name)))

function frames(thrown: unknown): { type: string; at: string[] } | undefined {
  if (!(thrown instanceof Error)) return thrown === undefined ? undefined : { type: typeof thrown, at: [] }
  const at = (thrown.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
  return { type: thrown.name, at }
}

export function createLog(name: string, level = 'info'): Log {
  const logger: Logger = pino({ name, level, base: { name }, timestamp: pino.stdTimeFunctions.isoTime })
  return {
    info: (fields, event) => logger.info(clean(fields), event),
    warn: (fields, event) => logger.warn(clean(fields), event),
    error: (fields, event, thrown) => logger.error({ ...clean(fields), error: frames(thrown) }, event),
  }
}
