import type { EmployerId } from '../ids.ts'
import { ok, type Result } from '../result.ts'
import { signedInPerson } from './end-sessions.ts'
import type { FrontDoorDeps, Visitor } from './ports.ts'
import type { SignInError } from './sign-in.errors.ts'

export interface OwnPortal {
  employerId: EmployerId
  name: string
  isThisOne: boolean
}

/** The portals of the employers that this person works for: one login, and a wall between the two (P-02). */
export async function ownPortals(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
): Promise<Result<OwnPortal[], SignInError>> {
  return deps.store.transact(visitor, async (tx) => {
    const found = await signedInPerson(deps, tx, visitor, sessionToken, { fresh: false })
    if (!found.ok) return found
    const open = (await tx.membershipsOf(found.value.identity.id)).filter(
      ({ role, isBlocked }) => role === 'employee' && !isBlocked,
    )
    const byEmployer = new Map(open.map(({ employerId, name }) => [employerId, name]))
    return ok(
      [...byEmployer].map(([employerId, name]) => ({ employerId, name, isThisOne: employerId === visitor.employerId })),
    )
  })
}
