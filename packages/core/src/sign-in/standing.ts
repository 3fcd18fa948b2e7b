import type { Role } from '../grant.ts'
import { allowedMethods, type EmployerSettings, type SecondFactorMethod } from '../settings/employer-settings.ts'

export type SessionLevel = 'enrolling' | 'factor' | 'full'

/** What a session may reach right now, by the policy of this moment and not by that of the sign-in (SEC-A9). */
export interface Standing {
  level: SessionLevel
  /** Methods that the employer allows this person. */
  allowed: SecondFactorMethod[]
  /** Methods that the person can prove now: allowed ones, or else the old one that has to be replaced. */
  usable: SecondFactorMethod[]
}

export interface StandingFacts {
  level: SessionLevel
  proven: readonly string[]
  enrolled: readonly string[]
  roles: readonly Role[]
  policy: EmployerSettings['secondFactorPolicy']
}

export function standing({ level, proven, enrolled, roles, policy }: StandingFacts): Standing {
  const allowed = allowedMethods(policy, roles)
  const ofThem = allowed.filter((method) => enrolled.includes(method))
  const old = (['securityKey', 'totp', 'sms'] as const).filter((method) => enrolled.includes(method))
  const usable = ofThem.length ? ofThem : old
  if (level !== 'full') return { level, allowed, usable }
  if (allowed.some((method) => proven.includes(method))) return { level, allowed, usable }
  // The policy became stricter while this session was open: prove an allowed method, or set one up.
  return { level: ofThem.length ? 'factor' : 'enrolling', allowed, usable }
}
