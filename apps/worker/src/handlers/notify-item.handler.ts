import type { EmployeeId, EmployerId, TimelineEntryId } from '@beterschap/core/ids'
import { type NotifyDeps, notifyOfItem } from '@beterschap/core/notifications/notify'
import { systemGrant } from '@beterschap/core/system-grant'

export interface ItemWork {
  employerId: EmployerId
  subject: { entryId: string; employeeId: string }
}

/** Running twice sends one mail per shared item. */
export function notifyItemHandler(deps: NotifyDeps, work: ItemWork): Promise<number> {
  const grant = systemGrant('notice.send', {
    employerId: work.employerId,
    subject: { entryId: work.subject.entryId as TimelineEntryId, employeeId: work.subject.employeeId as EmployeeId },
    cause: 'item-shared.notify',
  })
  return notifyOfItem(deps, grant)
}
