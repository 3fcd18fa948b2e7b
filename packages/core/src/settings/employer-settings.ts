import { z } from 'zod'
import type { Role } from '../grant.ts'

export const secondFactorMethods = ['securityKey', 'totp', 'sms'] as const
/** In the order in which they are offered: strongest first. */
export type SecondFactorMethod = (typeof secondFactorMethods)[number]

const methods = z.array(z.enum(secondFactorMethods))
const hex = z.string().regex(/^#[0-9a-f]{6}$/i)

/** What the application administrator of an employer decides. Stored as JSON, checked whenever it is read. */
export const employerSettings = z.strictObject({
  version: z.number().int(),
  branding: z.strictObject({
    primary: hex,
    secondary: hex.optional(),
    /** A raster logo as a data: URL, made by us from what was uploaded (SEC-F10). */
    logo: z.string().startsWith('data:image/').max(60_000).optional(),
    postalName: z.string().max(200),
  }),
  secondFactorPolicy: z.strictObject({ employee: methods.min(1), staff: methods.min(1) }),
  dashboard: z.strictObject({
    sickButton: z.boolean(),
    recoveryButton: z.boolean(),
    manager: z.boolean(),
    caseworker: z.boolean(),
    absenceCases: z.boolean(),
  }),
  reportingWindow: z.strictObject({
    futureDays: z.number().int().min(0).max(60),
    confirmAfterDays: z.number().int().min(0).max(60),
    pastDays: z.number().int().min(0).max(366),
  }),
  /** Who is told of a report, and how. */
  notices: z.strictObject({
    manager: z.array(z.enum(['email', 'sms'])),
    caseworker: z.array(z.enum(['email', 'sms'])),
  }),
  help: z.strictObject({ phone: z.string().max(40).nullable(), email: z.string().max(200).nullable() }),
})

export type EmployerSettings = z.infer<typeof employerSettings>

/** Roles that never use SMS, whatever a policy says (R-3.8.2, P-08). */
const withoutSms: ReadonlySet<Role> = new Set([
  'physician',
  'delegatedStaff',
  'employerAdmin',
  'providerAdmin',
  'planner',
])

/** The methods that a person in these roles may use, strongest first. All roles must allow a method. */
export function allowedMethods(
  policy: EmployerSettings['secondFactorPolicy'],
  roles: readonly Role[],
): SecondFactorMethod[] {
  const chosen = roles.length ? roles : (['employee'] as const)
  return secondFactorMethods.filter((method) =>
    chosen.every(
      (role) =>
        policy[role === 'employee' ? 'employee' : 'staff'].includes(method) &&
        !(method === 'sms' && withoutSms.has(role)),
    ),
  )
}
