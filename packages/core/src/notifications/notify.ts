import { noticesTo, type Occasion, planReportNotices } from './plan-notices.ts'
import type { CaseGrant, ItemGrant, NoticePlanStore, NoticeTemplate } from './ports.ts'

export interface NotifyDeps {
  notices: NoticePlanStore
  newId(): string
  /** The calendar day in the Netherlands, ISO. */
  today(): string
}

/** Puts the notices of a report in the post. Running twice sends each once: the business key decides (S-068, SEC-M3). */
export async function notifyOfReport(
  deps: NotifyDeps,
  grant: CaseGrant,
  occasion: { template: NoticeTemplate; objectId: string },
): Promise<number> {
  const audience = await deps.notices.audience(grant, deps.today())
  const { caseId, employeeId } = grant.subject
  const planned = planReportNotices(audience, { ...occasion, subject: { caseId, employeeId } }, deps.newId)
  await deps.notices.insert(grant, planned)
  return planned.length
}

/** Tells the employee that something is ready to be read, without saying what (R-3.8.7, UX-E8). */
export async function notifyOfItem(deps: NotifyDeps, grant: ItemGrant): Promise<number> {
  const { entryId, employeeId } = grant.subject
  const { canRead, hasEmail } = await deps.notices.canReadItem(grant)
  if (!canRead) return 0
  const occasion: Occasion = { template: 'itemShared', objectId: entryId, subject: { entryId, employeeId } }
  const planned = noticesTo('employee', { id: employeeId, hasEmail, hasPhone: false }, ['email'], occasion, deps.newId)
  await deps.notices.insert(grant, planned)
  return planned.length
}
