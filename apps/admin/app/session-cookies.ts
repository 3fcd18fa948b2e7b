import type { Renewed } from '@beterschap/core/sign-in/person'
import type { Cookies } from '@beterschap/web/cookies'

/** Keeps the new token where its level belongs: a half signed-in session never lies in the cookie of a whole one. */
export function keepSession(
  cookies: Cookies,
  { sessionToken, level, deviceToken }: Omit<Renewed, 'deviceToken'> & { deviceToken?: string | null },
): void {
  const isFull = level === 'full'
  cookies.set(isFull ? 'session' : 'signing-in', sessionToken)
  cookies.erase(isFull ? 'signing-in' : 'session')
  if (deviceToken) cookies.set('device', deviceToken, { maxAge: 31_536_000 })
}
