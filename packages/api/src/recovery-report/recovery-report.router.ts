import { type Id, parseId } from '@beterschap/core/ids'
import { recoveryReportPolicy } from '@beterschap/core/recovery-reporting/recovery-report.policy'
import { reportRecovery } from '@beterschap/core/recovery-reporting/report-recovery'
import { reportRecoveryInput } from '@beterschap/core/recovery-reporting/report-recovery.schema'
import type { CaseFacts } from '@beterschap/core/request-facts'
import { err } from '@beterschap/core/result'
import { z } from 'zod'
import { chosenEmployment, ownEmployee } from '../own-employment.ts'
import { procedure, router, unwrap } from '../procedure.ts'

const openPeriodOf = (cases: readonly CaseFacts[]) =>
  cases.flatMap(({ periods }) => periods ?? []).find(({ recoveryDate }) => recoveryDate === null)

/** What the form needs: since when somebody is sick, per job when there are several. */
const start = procedure('recoveryReport.create')
  .output(
    z.strictObject({
      today: z.string(),
      isSwitchedOn: z.boolean(),
      futureDays: z.number(),
      employments: z.array(z.strictObject({ id: z.string(), title: z.string(), firstDay: z.string() })),
    }),
  )
  .query(({ ctx }) => {
    const own = unwrap(ownEmployee(ctx))
    return {
      today: `${ctx.services.today()}`,
      isSwitchedOn: own.settings.dashboard.recoveryButton,
      futureDays: own.settings.reportingWindow.futureDays,
      employments: own.employments.flatMap(({ id, title, cases }) => {
        const open = openPeriodOf(cases)
        return open ? [{ id, title, firstDay: open.firstDay }] : []
      }),
    }
  })

const report = procedure('recoveryReport.create')
  .input(reportRecoveryInput)
  .output(z.strictObject({ recoveryReportId: z.string(), reference: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const own = unwrap(ownEmployee(ctx))
    const grant = unwrap(recoveryReportPolicy.create({ actor: ctx.actor, employeeId: own.employeeId }))
    if (!own.settings.dashboard.recoveryButton) return unwrap(err({ code: 'recovery_report.switched_off' }))
    const employment = unwrap(
      chosenEmployment(own, input.employmentId, ({ cases }) => openPeriodOf(cases) !== undefined),
    )
    return unwrap(
      await reportRecovery(ctx.services, grant, input, {
        today: ctx.services.today(),
        employment,
        window: own.settings.reportingWindow,
        authorName: own.name,
      }),
    )
  })

const show = procedure('recoveryReport.read')
  .input(z.strictObject({ recoveryReportId: z.string() }))
  .output(
    z.strictObject({
      id: z.string(),
      reference: z.string(),
      recoveryDate: z.string(),
      reportedAt: z.string(),
      caseId: z.string(),
    }),
  )
  .query(async ({ ctx, input }) => {
    const own = unwrap(ownEmployee(ctx))
    const id = parseId<Id<'RecoveryReport'>>(input.recoveryReportId)
    const found = id && (await ctx.services.recoveryReports.find(ctx.actor, own.employeeId, id))
    if (!found) return unwrap(err({ code: 'authorization.not_found' }))
    unwrap(recoveryReportPolicy.read({ actor: ctx.actor, employeeId: own.employeeId, exists: true }))
    return found
  })

export const recoveryReportRouter = router({ start, report, show })
