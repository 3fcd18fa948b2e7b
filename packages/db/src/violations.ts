/** The unique constraint that a write ran into, or null. Prisma 7 hides it in the driver adapter's cause (LIB-T9). */
export function uniqueViolation(thrown: unknown): string | null {
  const error = thrown as {
    code?: string
    meta?: {
      driverAdapterError?: {
        cause?: {
          kind?: string
          originalCode?: string
          originalMessage?: string
          constraint?: { index?: string; fields?: string[] }
        }
      }
    }
  }
  const cause = error?.meta?.driverAdapterError?.cause
  if (error?.code !== 'P2002' && cause?.originalCode !== '23505') return null
  return cause?.constraint?.index ?? /constraint "([^"]+)"/.exec(cause?.originalMessage ?? '')?.[1] ?? 'unknown'
}

/** The SQLSTATE that the database answered with, or null. */
export function sqlState(thrown: unknown): string | null {
  const error = thrown as {
    meta?: { code?: string; driverAdapterError?: { cause?: { originalCode?: string; code?: string } } }
  }
  return (
    error?.meta?.driverAdapterError?.cause?.originalCode ??
    error?.meta?.driverAdapterError?.cause?.code ??
    error?.meta?.code ??
    null
  )
}
