import type { Role } from './grant.ts'
import type { EmployeeId, EmployerId, IdentityId, SessionId } from './ids.ts'
import { type SessionLevel, type Standing, standing } from './sign-in/standing.ts'

/** One employer at which somebody may act at the console, with the roles of this moment. */
export interface ConsolePlace {
  employerId: EmployerId
  slug: string
  name: string
  /** Staff memberships that are not blocked, and assignments of today; strongest first, never 'employee'. */
  roles: Role[]
  /** The person's own employee record there, if there is one: the own-dossier wall needs it. */
  employeeId: EmployeeId | null
}

/** Who asks at the console, and where they may act: one call per request. */
export interface ConsoleFacts {
  session: {
    id: SessionId
    level: SessionLevel
    methods: string[]
    steppedUpAt: string | null
  }
  identity: { id: IdentityId; email: string; locale: string; theme: string; methods: string[] }
  places: ConsolePlace[]
}

/** The session check of the console. Null when there is no such live session. */
export interface ConsoleSessions {
  openConsoleRequest(tokenHash: Uint8Array<ArrayBuffer>, touch: boolean): Promise<ConsoleFacts | null>
}

/** What a console session may reach now. Staff use a key or an app, whatever an employer's policy says. */
export const consoleStanding = ({ session, identity, places }: ConsoleFacts): Standing =>
  standing({
    level: session.level,
    proven: session.methods,
    enrolled: identity.methods,
    roles: places.flatMap(({ roles }) => roles),
    policy: { employee: ['securityKey', 'totp'], staff: ['securityKey', 'totp'] },
  })

/** The place and role that a request names, if this very session has them; the first role when none is named. */
export function chosenPlace(
  { places }: ConsoleFacts,
  slug: string,
  role: string | null,
): { place: ConsolePlace; role: Role } | null {
  const place = places.find((candidate) => candidate.slug === slug)
  const chosen = role === null ? place?.roles[0] : place?.roles.find((candidate) => candidate === role)
  return place && chosen ? { place, role: chosen } : null
}
