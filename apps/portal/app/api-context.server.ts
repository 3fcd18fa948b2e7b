import type { ApiContext } from '@beterschap/api/context'
import type { PortalContext } from './portal-context.ts'
import { openVisit, type Visit } from './visit.server.ts'

/** What the API knows of a request: an actor only for a session that has passed the second factor (S-040). */
export async function apiContext(request: Request, context: PortalContext): Promise<ApiContext> {
  return contextOfVisit(await openVisit(request, context))
}

export function contextOfVisit({ context, portal, session }: Visit): ApiContext {
  const { services, door } = context.parts
  const isFull = session?.standing.level === 'full'
  const browser = context.cookies.get('visit')
  const voter = session && isFull ? `identity:${session.facts.identity.id}` : browser && `browser:${browser}`
  return {
    services,
    requestId: context.requestId,
    voter: voter ? door.secrets.keyed('voter', voter) : null,
    facts: isFull ? session.facts : null,
    actor: isFull
      ? {
          identityId: session.facts.identity.id,
          employerId: portal.employerId,
          role: 'employee',
          employeeId: session.facts.employee?.id ?? null,
          requestId: context.requestId,
          source: 'portal',
        }
      : null,
  }
}
