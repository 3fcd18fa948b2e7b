import type { NoticePlanStore, Reachable } from '@beterschap/core/notifications/ports'
import { employerSettings } from '@beterschap/core/settings/employer-settings'
import type { StoreDeps } from '../one-call.ts'
import { withEmployer } from '../with-employer.ts'
import { caseworkersOf, managerOfCase, type Person, readerOfItem } from './audience.ts'

const reachable = ({ id, email, phone }: Person): Reachable => ({
  id,
  hasEmail: Boolean(email),
  hasPhone: Boolean(phone),
})

/** Who is to be told, looked up when the follow-up runs, and the rows of what they are told. */
export function createNoticePlanStore({ db, sign }: StoreDeps): NoticePlanStore {
  return {
    audience: (grant, today) =>
      withEmployer(db, sign, grant, async (tx) => {
        const { employerId } = grant
        const { caseId, employeeId } = grant.subject
        const settings = await tx.employerSettings.findUniqueOrThrow({
          where: { employerId },
          select: { notices: true },
        })
        const manager = await managerOfCase(tx, employerId, caseId, today)
        const caseworkers = await caseworkersOf(tx, employerId, employeeId, today)
        return {
          notices: employerSettings.shape.notices.parse(settings.notices),
          manager: manager && reachable(manager),
          caseworkers: caseworkers.map(reachable),
        }
      }),
    canReadItem: (grant) =>
      withEmployer(db, sign, grant, async (tx) => {
        const reader = await readerOfItem(tx, grant.employerId, grant.subject.entryId, grant.subject.employeeId)
        return { canRead: reader !== null, hasEmail: Boolean(reader?.email) }
      }),
    insert: (grant, notices) =>
      withEmployer(db, sign, grant, async (tx) => {
        if (notices.length === 0) return
        await tx.notification.createMany({
          data: notices.map((notice) => ({ ...notice, employerId: grant.employerId })),
          skipDuplicates: true,
        })
      }),
  }
}
