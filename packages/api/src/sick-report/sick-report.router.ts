import { parseId, type SickReportId } from '@beterschap/core/ids'
import { err } from '@beterschap/core/result'
import { reportSick } from '@beterschap/core/sick-reporting/report-sick'
import { reportSickInput, withdrawSickReportInput } from '@beterschap/core/sick-reporting/report-sick.schema'
import { sickReportPolicy } from '@beterschap/core/sick-reporting/sick-report.policy'
import { canWithdraw, withdrawSickReport } from '@beterschap/core/sick-reporting/withdraw-sick-report'
import { z } from 'zod'
import { chosenEmployment, ownEmployee } from '../own-employment.ts'
import { procedure, router, unwrap } from '../procedure.ts'

const hasRunningPeriod = (cases: readonly { periods: { recoveryDate: string | null }[] | null }[]): boolean =>
  cases.some(({ periods }) => periods?.some((period) => period.recoveryDate === null))

/** What the form needs: the days offered, the hours of those days, and the jobs when there are several. */
const start = procedure('sickReport.create')
  .output(
    z.strictObject({
      today: z.string(),
      isSwitchedOn: z.boolean(),
      window: z.strictObject({ futureDays: z.number(), confirmAfterDays: z.number(), pastDays: z.number() }),
      employments: z.array(
        z.strictObject({ id: z.string(), title: z.string(), isSick: z.boolean(), scheduleHours: z.array(z.number()) }),
      ),
    }),
  )
  .query(({ ctx }) => {
    const own = unwrap(ownEmployee(ctx))
    const today = ctx.services.today()
    return {
      today: `${today}`,
      isSwitchedOn: own.settings.dashboard.sickButton,
      window: own.settings.reportingWindow,
      employments: own.employments
        .filter(
          ({ lastDay }) =>
            lastDay === null || lastDay >= `${today.subtract({ days: own.settings.reportingWindow.pastDays })}`,
        )
        .map(({ id, title, cases, scheduleHours }) => ({
          id,
          title,
          isSick: hasRunningPeriod(cases),
          scheduleHours: scheduleHours.map(Number),
        })),
    }
  })

const report = procedure('sickReport.create')
  .input(reportSickInput)
  .output(z.strictObject({ sickReportId: z.string(), reference: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const own = unwrap(ownEmployee(ctx))
    const grant = unwrap(sickReportPolicy.create({ actor: ctx.actor, employeeId: own.employeeId }))
    if (!own.settings.dashboard.sickButton) return unwrap(err({ code: 'sick_report.switched_off' }))
    const today = ctx.services.today()
    const employment = unwrap(
      chosenEmployment(own, input.employmentId, ({ lastDay }) => lastDay === null || lastDay >= input.firstDay),
    )
    return unwrap(
      await reportSick(ctx.services, grant, input, {
        today,
        role: 'employee',
        employment,
        window: own.settings.reportingWindow,
        authorName: own.name,
      }),
    )
  })

const reportView = z.strictObject({
  id: z.string(),
  reference: z.string(),
  firstDay: z.string(),
  workedHoursOnFirstDay: z.number(),
  status: z.enum(['accepted', 'needsConfirmation', 'withdrawn']),
  reportedAt: z.string(),
  caseId: z.string(),
  isOpening: z.boolean(),
  caseFirstDay: z.string(),
  canWithdraw: z.boolean(),
})

const show = procedure('sickReport.read')
  .input(z.strictObject({ sickReportId: z.string() }))
  .output(reportView)
  .query(async ({ ctx, input }) => {
    const own = unwrap(ownEmployee(ctx))
    const id = parseId<SickReportId>(input.sickReportId)
    const found = id && (await ctx.services.sickReports.find(ctx.actor, own.employeeId, id))
    if (!found) return unwrap(err({ code: 'authorization.not_found' }))
    unwrap(
      sickReportPolicy.read({ actor: ctx.actor, employeeId: own.employeeId, sickReportId: found.id, exists: true }),
    )
    const { employeeId: _own, ...view } = found
    return { ...view, canWithdraw: canWithdraw(found, ctx.services.today()) }
  })

const withdraw = procedure('sickReport.withdraw')
  .input(withdrawSickReportInput)
  .output(z.strictObject({ sickReportId: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const own = unwrap(ownEmployee(ctx))
    const id = parseId<SickReportId>(input.sickReportId)
    const found = id && (await ctx.services.sickReports.find(ctx.actor, own.employeeId, id))
    if (!found) return unwrap(err({ code: 'authorization.not_found' }))
    const grant = unwrap(
      sickReportPolicy.withdraw({ actor: ctx.actor, employeeId: own.employeeId, sickReportId: found.id, exists: true }),
    )
    return unwrap(
      await withdrawSickReport(ctx.services, grant, input, {
        report: found,
        today: ctx.services.today(),
        shiftDays: 0,
      }),
    )
  })

/** The report of the period that runs now, to take back where a recovery report is refused (S-101); null when none runs. */
const running = procedure('sickReport.read')
  .output(z.strictObject({ sickReportId: z.string(), canWithdraw: z.boolean() }).nullable())
  .query(async ({ ctx }) => {
    const own = unwrap(ownEmployee(ctx))
    const open = own.employments
      .flatMap(({ cases }) => cases.flatMap(({ periods }) => periods ?? []))
      .find(({ recoveryDate }) => recoveryDate === null)
    const found = open && (await ctx.services.sickReports.ofPeriod(ctx.actor, own.employeeId, open.id))
    if (!found) return null
    unwrap(
      sickReportPolicy.read({ actor: ctx.actor, employeeId: own.employeeId, sickReportId: found.id, exists: true }),
    )
    return { sickReportId: found.id, canWithdraw: canWithdraw(found, ctx.services.today()) }
  })

export const sickReportRouter = router({ start, report, show, running, withdraw })
