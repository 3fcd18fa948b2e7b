import { contentName } from '@beterschap/crypto/tokens'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client.ts'

export type Db = PrismaClient
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

const statementNames = new Map<string, string>()

/** Named prepared statements: a third faster, kept to as many as one connection should hold (LIB-T10). */
function statementName(sql: string): string {
  const known = statementNames.get(sql)
  if (known) return known
  if (statementNames.size >= 500) return ''
  const name = `b_${contentName(sql)}`
  statementNames.set(sql, name)
  return name
}

/**
 * A client for one runtime role. UTC always: the adapter reads times an hour wrong in another zone (LIB-T9).
 * Broken idle connections are replaced, never fatal (SEC-D6).
 */
export function openDatabase(url: string, { connections = 10 } = {}): Db {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: connections,
      options: '-c TimeZone=UTC -c statement_timeout=10000',
      connectionTimeoutMillis: 5000,
      keepAlive: true,
    },
    {
      statementNameGenerator: ({ sql }) => statementName(sql),
      onPoolError: () => undefined,
      onConnectionError: () => undefined,
    },
  )
  return new PrismaClient({ adapter })
}
