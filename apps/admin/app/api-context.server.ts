import type { ApiContext } from '@beterschap/api/context'
import { chosenPlace } from '@beterschap/core/console-facts'
import type { Visit } from './visit.server.ts'

/**
 * What the API knows of a request: an actor only for a session that has passed the second factor, at an employer and in
 * a role that the session check of this very request has found (S-040, SEC-T1).
 */
export function apiContextOf({ context, session }: Visit, slug: string, role: string | null): ApiContext {
  const { services, consoleServices, door } = context.parts
  const facts = session?.standing.level === 'full' ? session.facts : null
  const chosen = facts && chosenPlace(facts, slug, role)
  return {
    services,
    requestId: context.requestId,
    voter: facts ? door.secrets.keyed('voter', `identity:${facts.identity.id}`) : null,
    facts: null,
    console: facts && { facts, services: consoleServices },
    actor: facts &&
      chosen && {
        identityId: facts.identity.id,
        employerId: chosen.place.employerId,
        role: chosen.role,
        employeeId: chosen.place.employeeId,
        requestId: context.requestId,
        source: 'console',
      },
  }
}
