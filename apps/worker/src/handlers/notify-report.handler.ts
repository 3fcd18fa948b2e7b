import type { AbsenceCaseId, EmployeeId, EmployerId } from '@beterschap/core/ids'
import { type NotifyDeps, notifyOfReport } from '@beterschap/core/notifications/notify'
import { reportTemplates } from '@beterschap/core/notifications/plan-notices'
import { systemGrant } from '@beterschap/core/system-grant'

export interface ReportWork {
  employerId: EmployerId
  name: keyof typeof reportTemplates
  subject: { caseId: string; employeeId: string }
}

/** Running twice sends each notice once: the business key holds report, recipient and channel. */
export function notifyReportHandler(deps: NotifyDeps, work: ReportWork, objectId: string): Promise<number> {
  const grant = systemGrant('notice.send', {
    employerId: work.employerId,
    subject: { caseId: work.subject.caseId as AbsenceCaseId, employeeId: work.subject.employeeId as EmployeeId },
    cause: work.name,
  })
  return notifyOfReport(deps, grant, { template: reportTemplates[work.name], objectId })
}
