import type { IdentityStore, IdentityTx, SealedMessage, SecurityEvent, Visitor } from '@beterschap/core/sign-in/ports'
import type { ThrottleAnswer, ThrottleRule } from '@beterschap/core/sign-in/throttle'
import type { Sealer } from '@beterschap/crypto/seal'
import type { SignContext } from '@beterschap/crypto/sign-context'
import type { Db, Tx } from '../clients.ts'
import { inContext } from '../with-employer.ts'
import { factors } from './factors.ts'
import { identities } from './identities.ts'
import { links } from './links.ts'
import { sessions } from './sessions.ts'

interface Deps {
  /** A client of role app_auth. */
  db: Db
  sign: SignContext
  sealer: Sealer
  newId(): string
}

/** The one store that reaches schema auth (SEC-F2). */
export function createIdentityStore({ db, sign, sealer, newId }: Deps): IdentityStore {
  const contextFor = (visitor: Visitor) => ({ employerId: visitor.employerId, identityId: null, role: 'visitor' })
  return {
    transact: (visitor, work) =>
      inContext(db, sign, contextFor(visitor), (tx) =>
        work({
          ...identities(tx, visitor),
          ...factors(tx, newId),
          ...sessions(tx, visitor),
          ...links(tx, visitor),
          message: (message) => postMessage(tx, sealer, newId, visitor, message),
          audit: (event) => audit(tx, visitor, event),
        } satisfies IdentityTx),
      ),
    consumeTry: (key, rule) => consumeTry(db, key, rule),
    async clearTries(key) {
      await db.$executeRaw`delete from auth.throttle where key = ${key}`
    },
    async openRequest(visitor, tokenHash, touch) {
      const context = sign(contextFor(visitor))
      const [row] = await db.$queryRaw<{ facts: unknown }[]>`
        select auth.open_request(${tokenHash}, ${context}, ${visitor.area}, ${touch}) as facts`
      return row?.facts ?? null
    },
  }
}

async function consumeTry(db: Db, key: string, rule: ThrottleRule): Promise<ThrottleAnswer> {
  const [row] = await db.$queryRaw<{ allowed: boolean; failures: number; waitSeconds: number; isClosed: boolean }[]>`
    select allowed, failures, wait_seconds as "waitSeconds", is_closed as "isClosed"
    from auth.consume_try(${key}, ${rule.freeTries}::int, ${rule.firstWaitSeconds}::int, ${rule.longestWaitSeconds}::int,
      ${rule.ceiling}::int, ${rule.forgetAfterSeconds}::int)`
  if (!row) throw new Error('auth.consume_try gave no answer') // deny and alert, never "no limit" (SEC-D4)
  return row.allowed
    ? { allowed: true, failures: row.failures }
    : { allowed: false, waitSeconds: row.waitSeconds, isClosed: row.isClosed }
}

async function postMessage(
  tx: Tx,
  sealer: Sealer,
  newId: () => string,
  visitor: Visitor,
  message: SealedMessage,
): Promise<void> {
  const { employerId } = visitor
  if (!employerId) throw new Error('A message is sent on behalf of an employer.')
  const id = newId()
  await tx.notification.createMany({
    data: {
      employerId,
      id,
      businessKey: message.businessKey,
      channel: message.channel,
      template: message.template,
      recipientKind: 'identity',
      recipientId: message.identityId,
      subject: message.subject,
      secret: sealer.seal(
        'messages',
        { table: 'notification', column: 'secret', row: id, employerId },
        JSON.stringify(message.secret),
      ),
      expiresAt: message.expiresAt ?? null,
    },
    skipDuplicates: true,
  })
}

async function audit(tx: Tx, visitor: Visitor, event: SecurityEvent): Promise<void> {
  await tx.$queryRaw`select audit_append(${event.type}, ${event.identityId}::uuid, ${event.role ?? 'visitor'}, ${event.objectType},
    ${event.objectId}::uuid, ${event.employeeId ?? null}::uuid, ${visitor.area}, ${event.result}, ${visitor.requestId})::text`
}
