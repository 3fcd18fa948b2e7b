import type { ClaimedNotification, MessageSecret, NotificationStore } from '@beterschap/core/notifications/ports'
import type { Sealer } from '@beterschap/crypto/seal'
import type { StoreDeps } from '../one-call.ts'
import { loadDelivery } from './load-delivery.ts'
import { asSystem } from './system-context.ts'

type Row = Omit<ClaimedNotification, 'employerId' | 'id' | 'secret'> & { secret: Uint8Array | null; isExpired: boolean }

/** Messages as the worker sends them. A secret is opened after the claim and erased with the outcome. */
export function createNotificationStore(deps: StoreDeps & { sealer: Sealer }): NotificationStore {
  return {
    async claim(employerId, id) {
      const row = await asSystem(deps, employerId, async (tx) => {
        const [claimed] = await tx.$queryRaw<Row[]>`
          update notification set attempt = attempt + 1,
            state = case when expires_at <= clock_timestamp() then 'cancelled' else 'sending' end,
            lease_until = case when expires_at <= clock_timestamp() then null else clock_timestamp() + interval '60 seconds' end,
            error_code = case when expires_at <= clock_timestamp() then 'message.expired' else error_code end
          where employer_id = ${employerId}::uuid and id = ${id}::uuid and state = 'queued'
          returning attempt, template, channel, recipient_kind as "recipientKind", recipient_id::text as "recipientId", subject,
            created_at as "createdAt", secret, state = 'cancelled' as "isExpired"`
        if (claimed?.isExpired)
          await tx.$executeRaw`
          update notification set secret = null where employer_id = ${employerId}::uuid and id = ${id}::uuid`
        return claimed
      })
      if (!row || row.isExpired) return null
      const { isExpired: _, secret, ...rest } = row
      return { ...rest, employerId, id, secret: secret && openSecret(deps.sealer, employerId, id, secret) }
    },
    load: (claimed, today) => asSystem(deps, claimed.employerId, (tx) => loadDelivery(tx, claimed, today)),
    settle: ({ employerId, id, attempt }, settlement) =>
      asSystem(deps, employerId, async (tx) => {
        const waits = settlement.state === 'pending'
        const messageId = waits ? null : (settlement.messageId ?? null)
        const changed = await tx.$executeRaw`
          update notification set state = ${settlement.state}, lease_until = null, error_code = ${settlement.errorCode ?? null},
            due_at = case when ${waits} then clock_timestamp() + make_interval(secs => ${waits ? settlement.waitSeconds : 0}::float8) else due_at end,
            sent_at = case when ${settlement.state} = 'sent' then clock_timestamp() end,
            message_id = coalesce(${messageId}, message_id),
            secret = case when ${waits} then secret end
          where employer_id = ${employerId}::uuid and id = ${id}::uuid and attempt = ${attempt} and state = 'sending'`
        return changed === 1
      }),
  }
}

function openSecret(sealer: Sealer, employerId: string, id: string, blob: Uint8Array): MessageSecret {
  const place = { table: 'notification', column: 'secret', row: id, employerId }
  return JSON.parse(sealer.open('messages', place, blob).toString('utf8')) as MessageSecret
}
