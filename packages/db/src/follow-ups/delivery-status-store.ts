import type { DeliveryStatusStore } from '@beterschap/core/notifications/ports'
import type { StoreDeps } from '../one-call.ts'
import { asSystem } from './system-context.ts'

/** Delivery reports, as the portal's server takes them in (role app_rt): the message id leads to the employer. */
export function createDeliveryStatusStore(deps: StoreDeps): DeliveryStatusStore {
  return {
    async advance(messageId, { from, to, errorCode }) {
      const [row] = await deps.db.$queryRaw<{ employerId: string; id: string }[]>`
        select employer_id::text as "employerId", id::text as id from notification_by_message(${messageId})`
      if (!row) return false
      return asSystem(deps, row.employerId, async (tx) => {
        const changed = await tx.$executeRaw`
          update notification set state = ${to}, error_code = ${errorCode},
            delivered_at = case when ${to} = 'delivered' then clock_timestamp() end
          where employer_id = ${row.employerId}::uuid and id = ${row.id}::uuid and state = any(${[...from]})`
        return changed === 1
      })
    },
  }
}
