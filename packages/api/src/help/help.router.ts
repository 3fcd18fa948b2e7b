import { err } from '@beterschap/core/result'
import { z } from 'zod'
import { publicProcedure, router, unwrap } from '../procedure.ts'

const slug = z.string().regex(/^[a-z0-9-]{1,80}$/)
const incident = z.strictObject({
  id: z.string(),
  kind: z.enum(['disruption', 'maintenance']),
  title: z.strictObject({ nl: z.string(), en: z.string() }),
  body: z.strictObject({ nl: z.string(), en: z.string() }),
  startedAt: z.string(),
  resolvedAt: z.string().nullable(),
})

const votes = publicProcedure('help.read')
  .input(z.strictObject({ slug }))
  .output(z.strictObject({ count: z.number(), hasVoted: z.boolean() }))
  .query(({ ctx, input }) => ctx.services.help.votes(input.slug, ctx.voter))

const vote = publicProcedure('help.vote')
  .input(z.strictObject({ slug }))
  .output(z.strictObject({ count: z.number() }))
  .mutation(async ({ ctx, input }) => {
    if (!ctx.voter) return unwrap(err({ code: 'request.not_found' }))
    return { count: await ctx.services.help.vote(input.slug, ctx.voter) }
  })

const status = publicProcedure('status.read')
  .output(
    z.strictObject({
      open: z.array(incident),
      recent: z.array(incident),
      components: z.array(
        z.strictObject({
          component: z.enum(['database', 'worker', 'mail', 'sms', 'portal']),
          state: z.enum(['ok', 'down', 'unknown']),
          at: z.string().nullable(),
        }),
      ),
    }),
  )
  .query(async ({ ctx }) => {
    const { help } = ctx.services
    const [open, recent, components] = await Promise.all([
      help.openIncidents(),
      help.recentIncidents(),
      help.components(),
    ])
    return { open, recent, components }
  })

export const helpRouter = router({ votes, vote, status })
