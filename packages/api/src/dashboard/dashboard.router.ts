import { ownCasePolicy } from '@beterschap/core/absence-cases/own-case.policy'
import { z } from 'zod'
import { caseView, contactsView } from '../absence-case/views.schema.ts'
import { ownEmployee } from '../own-employment.ts'
import { procedure, router, unwrap } from '../procedure.ts'

const show = procedure('dashboard.read')
  .output(
    z.strictObject({
      firstName: z.string(),
      today: z.string(),
      /** What the application administrator switched on (S-064). */
      shows: z.strictObject({
        sickButton: z.boolean(),
        recoveryButton: z.boolean(),
        manager: z.boolean(),
        caseworker: z.boolean(),
        absenceCases: z.boolean(),
      }),
      isSick: z.boolean(),
      /** How it stands per job; more than one only for who has several (S-116). */
      jobs: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          sickSince: z.string().nullable(),
          /** The latest day back, also when it still lies ahead (S-103). */
          recoveredOn: z.string().nullable(),
        }),
      ),
      canReportSick: z.boolean(),
      contacts: contactsView,
      cases: z.array(caseView),
    }),
  )
  .query(async ({ ctx }) => {
    const own = unwrap(ownEmployee(ctx))
    const grant = unwrap(ownCasePolicy.dashboard({ actor: ctx.actor, employeeId: own.employeeId }))
    const { contacts, cases } = await ctx.services.ownCases.dashboard(grant, 50)
    const shows = own.settings.dashboard
    const isSickAt = (employmentId: string) =>
      cases.some(
        (found) => found.employmentId === employmentId && found.periods.some((period) => period.recoveryDate === null),
      )
    const today = `${ctx.services.today()}`
    const current = own.employments.filter(({ lastDay }) => lastDay === null || lastDay >= today)
    return {
      firstName: ctx.facts.employee?.firstName ?? '',
      today,
      shows,
      isSick: own.employments.some(({ id }) => isSickAt(id)),
      jobs: own.employments
        .filter(({ id, lastDay }) => lastDay === null || lastDay >= today || isSickAt(id))
        .map(({ id, title, cases: latest }) => {
          const periods = latest.flatMap((found) => found.periods ?? [])
          return {
            id,
            title,
            sickSince: periods.find(({ recoveryDate }) => recoveryDate === null)?.firstDay ?? null,
            recoveredOn:
              periods
                .flatMap(({ recoveryDate }) => recoveryDate ?? [])
                .toSorted()
                .at(-1) ?? null,
          }
        }),
      canReportSick: shows.sickButton && current.some(({ id }) => !isSickAt(id)),
      // What is switched off is absent, not hidden (S-064).
      contacts: {
        manager: shows.manager ? contacts.manager : null,
        caseworker: shows.caseworker ? contacts.caseworker : null,
      },
      // Reports of one's own, and whether one is sick, can never be switched off: the case stays, its items go.
      cases: shows.absenceCases
        ? cases
        : cases.map((found) => ({
            ...found,
            tasks: [],
            entries: found.entries.filter(({ kind }) => kind === 'report' || kind === 'recovery'),
          })),
    }
  })

export const dashboardRouter = router({ show })
