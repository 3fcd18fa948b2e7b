import { createHmac } from 'node:crypto'

export interface DatabaseContext {
  employerId: string | null
  identityId: string | null
  role: string
}

export type SignContext = (context: DatabaseContext) => string

/**
 * Signs who a database transaction acts for: `employer.identity.role.expiry.mac`. The database checks the mac, so
 * that SQL of a runtime role cannot choose its own employer (SEC-F1, SEC-T7). Lives for one minute.
 */
export function createSignContext(keyHex: string, lifeSeconds = 60): SignContext {
  const key = Buffer.from(keyHex, 'hex')
  if (key.length < 32) throw new Error('CONTEXT_KEY needs 32 bytes in hexadecimal.')
  return ({ employerId, identityId, role }) => {
    const claims = `${employerId ?? '-'}.${identityId ?? '-'}.${role}.${Math.floor(Date.now() / 1000) + lifeSeconds}`
    return `${claims}.${createHmac('sha256', key).update(claims).digest('hex')}`
  }
}
