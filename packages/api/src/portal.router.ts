import { absenceCaseRouter } from './absence-case/absence-case.router.ts'
import { dashboardRouter } from './dashboard/dashboard.router.ts'
import { helpRouter } from './help/help.router.ts'
import { createCallerFactory, router } from './procedure.ts'
import { recoveryReportRouter } from './recovery-report/recovery-report.router.ts'
import { sickReportRouter } from './sick-report/sick-report.router.ts'

/** What the employee portal can ask. The console mounts a router of its own and cannot name these. */
export const portalRouter = router({
  dashboard: dashboardRouter,
  sickReport: sickReportRouter,
  recoveryReport: recoveryReportRouter,
  absenceCase: absenceCaseRouter,
  help: helpRouter,
})

export type PortalRouter = typeof portalRouter
export const createPortalCaller = createCallerFactory(portalRouter)
