import type { Renewed } from '@beterschap/core/sign-in/person'
import type { PortalContext } from '../portal-context.ts'

const YEAR = 31_536_000

/** Gives the browser its new token: one that is fully signed in, or one that is on its way there (SEC-SE1). */
export function keepSession(context: PortalContext, renewed: Renewed): void {
  const { cookies } = context
  const isFull = renewed.level === 'full'
  cookies.set(isFull ? 'session' : 'signing-in', renewed.sessionToken)
  cookies.erase(isFull ? 'signing-in' : 'session')
  if (renewed.deviceToken) cookies.set('device', renewed.deviceToken, { maxAge: YEAR })
  // Loaders that run after this action look again, with the new token.
  context.memo.delete('visit')
}
