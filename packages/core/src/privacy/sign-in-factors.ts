import type { Role } from './role.ts'

/** In the order of the screen; `idpMfa` is asserted by an identity provider. */
export const secondFactors = ['securityKey', 'totp', 'idpMfa', 'sms'] as const
export type AcceptedSecondFactor = (typeof secondFactors)[number]

const withoutSms: ReadonlySet<Role> = new Set([
  'physician',
  'delegatedStaff',
  'employerAdmin',
  'providerAdmin',
  'platformSupport',
])

/** every user has a second factor, e-mail never is one, and some roles may not use SMS. */
export function isAcceptedSecondFactor(
  role: Role,
  secondFactor: string | null | undefined,
  smsAllowed = true,
): secondFactor is AcceptedSecondFactor {
  if (secondFactor === 'sms') return smsAllowed && !withoutSms.has(role)
  return secondFactors.some((accepted) => accepted === secondFactor)
}

/** The same as a decision that can be audited. A refused sign-in always is. */
export function decideSignIn(
  role: Role,
  factors: { readonly secondFactor?: string | null; readonly smsAllowed?: boolean },
): { readonly decision: 'allow' | 'deny'; readonly audited: boolean } {
  const isAccepted = isAcceptedSecondFactor(role, factors.secondFactor, factors.smsAllowed)
  return { decision: isAccepted ? 'allow' : 'deny', audited: !isAccepted }
}
