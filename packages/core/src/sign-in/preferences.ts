import { ok, type Result } from '../result.ts'
import { signedInPerson } from './end-sessions.ts'
import type { FrontDoorDeps, Visitor } from './ports.ts'
import type { SignInError } from './sign-in.errors.ts'

export interface Preferences {
  /** Language of the portal, of mail and of text messages (UX-G3). */
  locale?: 'nl' | 'en'
  theme?: 'auto' | 'light' | 'dark'
}

/** Keeps how a person wants to read, on every device where they sign in. */
export async function keepPreferences(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
  change: Preferences,
): Promise<Result<null, SignInError>> {
  return deps.store.transact(visitor, async (tx) => {
    const found = await signedInPerson(deps, tx, visitor, sessionToken, { fresh: false })
    if (!found.ok) return found
    await tx.setPreferences(found.value.identity.id, change)
    return ok(null)
  })
}
