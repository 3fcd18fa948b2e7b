import type { Role } from './grant.ts'
import type { AbsenceCaseId, EmployeeId, EmployerId, EmploymentId, IdentityId, MembershipId, SessionId } from './ids.ts'
import { day, type PlainDate } from './plain-date.ts'
import type { EmployerSettings } from './settings/employer-settings.ts'
import type { SessionLevel } from './sign-in/standing.ts'

/** Days and moments arrive as ISO text: this is the answer of one SQL call, as the database wrote it. */
export interface PeriodFacts {
  id: string
  firstDay: string
  recoveryDate: string | null
}

export interface CaseFacts {
  id: AbsenceCaseId
  status: 'running' | 'closed'
  version: number
  firstDay: string
  recoveryDate: string | null
  shiftDays: number
  periods: PeriodFacts[] | null
}

export interface EmploymentFacts {
  id: EmploymentId
  title: string
  firstDay: string
  lastDay: string | null
  /** Monday first. */
  scheduleHours: number[]
  /** The three latest cases, newest first. */
  cases: CaseFacts[]
}

/** Who asks, and all that a decision about them needs: one call per request (architecture, section 3). */
export interface RequestFacts {
  session: {
    id: SessionId
    level: SessionLevel
    methods: string[]
    deviceId: string | null
    createdAt: string
    expiresAt: string
    steppedUpAt: string | null
    idleSeconds: number
  }
  identity: {
    id: IdentityId
    email: string
    locale: string
    theme: string
    methods: string[]
    hasStoredBackupCode: boolean
    /** At how many employers this person has a portal. */
    portalCount: number
  }
  employer: { id: EmployerId; name: string; locale: string; settings: EmployerSettings } | null
  memberships: { id: MembershipId; role: Role; employeeId: EmployeeId | null; isBlocked: boolean }[]
  employee: {
    id: EmployeeId
    firstName: string
    lastName: string
    phone: string | null
    employments: EmploymentFacts[]
  } | null
}

export const asPeriod = ({
  firstDay,
  recoveryDate,
}: PeriodFacts): { firstDay: PlainDate; recoveryDate: PlainDate | null } => ({
  firstDay: day(firstDay),
  recoveryDate: recoveryDate === null ? null : day(recoveryDate),
})

export const periodsOf = (employment: EmploymentFacts) =>
  employment.cases.flatMap(({ periods }) => (periods ?? []).map(asPeriod))
