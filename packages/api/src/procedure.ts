import type { DomainError } from '@beterschap/core/errors'
import { errorKind } from '@beterschap/core/errors'
import type { Actor } from '@beterschap/core/grant'
import type { Permission } from '@beterschap/core/permissions'
import type { RequestFacts } from '@beterschap/core/request-facts'
import type { Result } from '@beterschap/core/result'
import { initTRPC, TRPCError } from '@trpc/server'
import type { ApiContext } from './context.ts'

/** A refusal of the domain on its way through tRPC. Everything else that is thrown is a bug. */
export class Refusal extends Error {
  override name = 'Refusal'
  constructor(readonly domain: DomainError) {
    super(domain.code)
  }
}

const trpcCode = {
  not_found: 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  unauthorized: 'UNAUTHORIZED',
  conflict: 'CONFLICT',
  invalid: 'UNPROCESSABLE_CONTENT',
  busy: 'SERVICE_UNAVAILABLE',
} as const

export interface ProcedureMeta {
  permission: Permission
  /** Answered without a session; only what anybody may see. */
  isPublic?: true
}

const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    // Internals stay inside: a bug shows the request's reference, a refusal its code (SEC-W8).
    errorFormatter: ({ shape, error, ctx }) => ({
      code: shape.code,
      message:
        error.cause instanceof Refusal
          ? error.cause.domain.code
          : error.code === 'INTERNAL_SERVER_ERROR'
            ? `ref. ${ctx?.requestId ?? '-'}`
            : error.code,
      data: {
        code: error.code,
        httpStatus: shape.data.httpStatus,
        domain: error.cause instanceof Refusal ? error.cause.domain : null,
      },
    }),
  })

export const { router, createCallerFactory, mergeRouters } = t

/** The value of a result, or its error as a tRPC answer with the fitting status. */
export function unwrap<T>(result: Result<T, DomainError>): T {
  if (result.ok) return result.value
  throw new TRPCError({ code: trpcCode[errorKind(result.error.code)], cause: new Refusal(result.error) })
}

/** A procedure for somebody who is fully signed in. Names its permission; the policy inside decides (SEC-Z2). */
export const procedure = (permission: Permission) =>
  t.procedure.meta({ permission }).use(({ ctx, next }) => {
    if (!ctx.actor || !ctx.facts)
      throw new TRPCError({ code: 'UNAUTHORIZED', cause: new Refusal({ code: 'session.ended' }) })
    return next({ ctx: { ...ctx, actor: ctx.actor as Actor, facts: ctx.facts as RequestFacts } })
  })

/** A procedure of the console: for staff who are fully signed in and act at one employer in one role. */
export const staffProcedure = (permission: Permission) =>
  t.procedure.meta({ permission }).use(({ ctx, next }) => {
    if (!ctx.console) throw new TRPCError({ code: 'UNAUTHORIZED', cause: new Refusal({ code: 'session.ended' }) })
    // No employer named, or one where this person has no such role: that employer does not exist for them.
    if (!ctx.actor) throw new TRPCError({ code: 'NOT_FOUND', cause: new Refusal({ code: 'authorization.not_found' }) })
    return next({ ctx: { ...ctx, actor: ctx.actor as Actor, console: ctx.console } })
  })

/** A procedure that anybody may call, signed in or not. */
export const publicProcedure = (permission: Permission) => t.procedure.meta({ permission, isPublic: true })
