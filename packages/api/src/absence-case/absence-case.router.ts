import { ownCasePolicy } from '@beterschap/core/absence-cases/own-case.policy'
import { type AbsenceCaseId, parseId } from '@beterschap/core/ids'
import { err } from '@beterschap/core/result'
import { z } from 'zod'
import { ownEmployee } from '../own-employment.ts'
import { procedure, router, unwrap } from '../procedure.ts'
import { caseRow, caseView, entryCursor } from './views.schema.ts'

const PAGE = 50

const list = procedure('absenceCase.list')
  .output(z.array(caseRow))
  .query(async ({ ctx }) => {
    const own = unwrap(ownEmployee(ctx))
    if (!own.settings.dashboard.absenceCases) return []
    return ctx.services.ownCases.list(unwrap(ownCasePolicy.list({ actor: ctx.actor, employeeId: own.employeeId })))
  })

const show = procedure('absenceCase.read')
  .input(z.strictObject({ caseId: z.string(), before: entryCursor.nullable().default(null) }))
  .output(caseView)
  .query(async ({ ctx, input }) => {
    const own = unwrap(ownEmployee(ctx))
    const grant = unwrap(ownCasePolicy.read({ actor: ctx.actor, employeeId: own.employeeId }))
    const id = parseId<AbsenceCaseId>(input.caseId)
    const found =
      id && own.settings.dashboard.absenceCases ? await ctx.services.ownCases.read(grant, id, PAGE, input.before) : null
    return found ?? unwrap(err({ code: 'authorization.not_found' }))
  })

/** What is shared has been seen; nothing else about it changes. Asked for by a button, never by looking. */
const markRead = procedure('absenceCase.read')
  .input(z.strictObject({ caseId: z.string() }))
  .output(z.null())
  .mutation(async ({ ctx, input }) => {
    const own = unwrap(ownEmployee(ctx))
    const grant = unwrap(ownCasePolicy.read({ actor: ctx.actor, employeeId: own.employeeId }))
    const id = parseId<AbsenceCaseId>(input.caseId)
    if (!id || !own.settings.dashboard.absenceCases) return unwrap(err({ code: 'authorization.not_found' }))
    await ctx.services.ownCases.markRead(grant, id)
    return null
  })

export const absenceCaseRouter = router({ list, show, markRead })
