import { emailKey } from '@beterschap/core/email-key'
import { statutoryTasks } from '@beterschap/core/law/statutory-task-rows'
import { referenceOf } from '@beterschap/core/reference'
import type { EmployerSettings } from '@beterschap/core/settings/employer-settings'
import { newId } from '@beterschap/crypto/new-id'
import { createPasswordHasher } from '@beterschap/crypto/password-hash'
import type { Sealer } from '@beterschap/crypto/seal'
import { createKeyedHash, normaliseBackupCode, tokenHash } from '@beterschap/crypto/tokens'
import type pg from 'pg'

/** What the factories write with: a connection of the owner, and this installation's keys. */
export interface Workshop {
  client: Pick<pg.Client, 'query'>
  sealer: Sealer
  passwordPepper: string
  tokenKey: string
}

type Row = Record<string, unknown>

/** Inserts a row; a row that is there already stays as it is. Column names are ours, never input. */
export async function insert({ client }: Pick<Workshop, 'client'>, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row)
  await client.query(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')}) on conflict do nothing`,
    Object.values(row),
  )
}

export const defaultSettings: Omit<EmployerSettings, 'version'> = {
  branding: { primary: '#2b5d4f', postalName: 'Voorbeeldstraat 1, 1000 AA Voorbeeldstad' },
  secondFactorPolicy: { employee: ['securityKey', 'totp', 'sms'], staff: ['securityKey', 'totp'] },
  dashboard: { sickButton: true, recoveryButton: true, manager: true, caseworker: true, absenceCases: true },
  reportingWindow: { futureDays: 14, confirmAfterDays: 2, pastDays: 28 },
  notices: { manager: ['email'], caseworker: ['email'] },
  help: { phone: null, email: null },
}

export async function anEmployer(
  shop: Workshop,
  input: {
    id?: string
    slug: string
    name: string
    locale?: string
    providerId?: string | null
    settings?: Partial<Omit<EmployerSettings, 'version'>>
  },
): Promise<string> {
  const employerId = input.id ?? newId()
  const settings = { ...defaultSettings, ...input.settings }
  await insert(shop, 'employer', {
    employer_id: employerId,
    provider_id: input.providerId ?? null,
    name: input.name,
    locale: input.locale ?? 'nl',
  })
  await insert(shop, 'portal_address', { slug: input.slug, employer_id: employerId, name: input.name })
  await insert(shop, 'employer_settings', {
    employer_id: employerId,
    branding: JSON.stringify(settings.branding),
    second_factor_policy: JSON.stringify(settings.secondFactorPolicy),
    dashboard: JSON.stringify(settings.dashboard),
    reporting_window: JSON.stringify(settings.reportingWindow),
    notices: JSON.stringify(settings.notices),
    help: JSON.stringify(settings.help),
  })
  return employerId
}

export interface MadeUpEmployee {
  employerId: string
  employeeId: string
  employmentId: string
}

/** An employee with one employment, Monday to Friday eight hours. */
export async function anEmployee(
  shop: Workshop,
  employerId: string,
  input: {
    id?: string
    firstName: string
    lastName: string
    email?: string | null
    phone?: string | null
    birthDate?: string
    locale?: string
    departmentId?: string | null
    title?: string
    since?: string
    scheduleHours?: number[]
  },
): Promise<MadeUpEmployee> {
  const employeeId = input.id ?? newId()
  const employmentId = input.id ? `${input.id.slice(0, 9)}0001${input.id.slice(13)}` : newId()
  await insert(shop, 'employee', {
    employer_id: employerId,
    id: employeeId,
    first_name: input.firstName,
    last_name: input.lastName,
    email: input.email ?? null,
    phone: input.phone ?? null,
    birth_date: input.birthDate ?? '1985-03-07',
    locale: input.locale ?? 'nl',
  })
  await anEmployment(shop, {
    employerId,
    employeeId,
    id: employmentId,
    departmentId: input.departmentId ?? null,
    title: input.title ?? '',
    since: input.since ?? '2018-01-01',
    ...(input.scheduleHours ? { scheduleHours: input.scheduleHours } : {}),
  })
  return { employerId, employeeId, employmentId }
}

export async function anEmployment(
  shop: Workshop,
  input: {
    employerId: string
    employeeId: string
    id?: string
    departmentId?: string | null
    title?: string
    since?: string
    until?: string | null
    scheduleHours?: number[]
  },
): Promise<string> {
  const id = input.id ?? newId()
  await insert(shop, 'employment', {
    employer_id: input.employerId,
    id,
    employee_id: input.employeeId,
    department_id: input.departmentId ?? null,
    title: input.title ?? '',
    first_day: input.since ?? '2018-01-01',
    last_day: input.until ?? null,
    schedule_hours: input.scheduleHours ?? [8, 8, 8, 8, 8, 0, 0],
  })
  return id
}

export async function aDepartment(
  shop: Workshop,
  input: { employerId: string; id?: string; name: string; managerEmployeeId?: string | null },
): Promise<string> {
  const id = input.id ?? newId()
  await insert(shop, 'department', {
    employer_id: input.employerId,
    id,
    name: input.name,
    manager_employee_id: input.managerEmployeeId ?? null,
  })
  return id
}

const hashers = new Map<string, ReturnType<typeof createPasswordHasher>>()

/** A login with a password and, unless left out, an authenticator app and a stored backup code. */
export async function anIdentity(
  shop: Workshop,
  input: {
    id?: string
    email: string
    password: string
    totpSecret?: string | null
    smsNumber?: string
    backupCode?: string
    locale?: string
  },
): Promise<string> {
  const hasher = hashers.get(shop.passwordPepper) ?? createPasswordHasher(shop.passwordPepper)
  hashers.set(shop.passwordPepper, hasher)
  const id = input.id ?? newId()
  await insert(shop, 'auth.identity', {
    id,
    email: input.email,
    email_key: emailKey(input.email),
    password_hash: await hasher.hash(input.password),
    locale: input.locale ?? 'nl',
  })
  const factor = async (method: 'totp' | 'sms', plain: string): Promise<void> => {
    const factorId = `${id.slice(0, 9)}000${method === 'totp' ? 2 : 3}${id.slice(13)}`
    const secret = shop.sealer.seal(
      'auth',
      { table: 'second_factor', column: 'secret', row: factorId, employerId: null },
      plain,
    )
    await insert(shop, 'auth.second_factor', {
      id: factorId,
      identity_id: id,
      method,
      label: '',
      secret,
      confirmed_at: new Date(),
    })
  }
  if (input.totpSecret) await factor('totp', input.totpSecret)
  if (input.smsNumber) await factor('sms', input.smsNumber)
  if (input.totpSecret || input.smsNumber) {
    const code = normaliseBackupCode(input.backupCode ?? `DEMO-${id.slice(0, 4)}-${id.slice(4, 8)}`)
    const hash = createKeyedHash(shop.tokenKey)(`backupCode:${id}`, code)
    await insert(shop, 'auth.backup_code', {
      id: `${id.slice(0, 9)}0004${id.slice(13)}`,
      identity_id: id,
      code_hash: hash,
      stored_at: new Date(),
    })
  }
  return id
}

export const aMembership = (
  shop: Workshop,
  input: { employerId: string; identityId: string; role: string; employeeId?: string | null },
): Promise<void> =>
  insert(shop, 'membership', {
    employer_id: input.employerId,
    id: newId(),
    identity_id: input.identityId,
    employee_id: input.employeeId ?? null,
    role: input.role,
  })

/** An open invitation with its mail in the outgoing post; `sentDaysAgo` makes an old one. */
export async function anInvitation(
  shop: Workshop,
  input: {
    employerId: string
    employeeId: string
    email: string
    token: string
    name?: string
    locale?: string
    invitedBy?: string | null
    sentDaysAgo?: number
    withMail?: boolean
  },
): Promise<string> {
  const id = newId()
  const sentAt = new Date(Date.now() - (input.sentDaysAgo ?? 0) * 86_400_000)
  await insert(shop, 'invitation', {
    employer_id: input.employerId,
    id,
    employee_id: input.employeeId,
    email: input.email,
    token_hash: tokenHash(input.token),
    sent_at: sentAt,
    expires_at: new Date(sentAt.getTime() + 4 * 86_400_000),
    invited_by: input.invitedBy ?? null,
  })
  if (input.withMail) await anInvitationMail(shop, { ...input, invitationId: id })
  return id
}

async function anInvitationMail(
  shop: Workshop,
  input: { invitationId: string; employerId: string; email: string; token: string; name?: string; locale?: string },
): Promise<void> {
  const id = newId()
  const secret = { to: input.email, locale: input.locale ?? 'nl', token: input.token, name: input.name ?? '' }
  await insert(shop, 'notification', {
    employer_id: input.employerId,
    id,
    business_key: `invitation:${input.invitationId}`,
    channel: 'email',
    template: 'invitation',
    recipient_kind: 'identity',
    recipient_id: input.invitationId,
    subject: JSON.stringify({ invitationId: input.invitationId }),
    secret: shop.sealer.seal(
      'messages',
      { table: 'notification', column: 'secret', row: id, employerId: input.employerId },
      JSON.stringify(secret),
    ),
  })
}

export interface MadeUpPeriod {
  firstDay: string
  recoveryDate: string | null
}

/** A case with its periods, reports and legal tasks: running when its last period has no recovery date. */
export async function aCase(
  shop: Workshop,
  who: MadeUpEmployee & { name: string; identityId: string },
  periods: readonly [MadeUpPeriod, ...MadeUpPeriod[]],
  input: { id?: string; shiftDays?: number } = {},
): Promise<string> {
  const { employerId, employeeId, employmentId } = who
  const id = input.id ?? newId()
  const last = periods.at(-1)
  const isRunning = !last?.recoveryDate
  await insert(shop, 'absence_case', {
    employer_id: employerId,
    id,
    employment_id: employmentId,
    employee_id: employeeId,
    status: isRunning ? 'running' : 'closed',
    first_day: periods[0].firstDay,
    recovery_date: last?.recoveryDate ?? null,
    shift_days: input.shiftDays ?? 0,
    closed_at: isRunning ? null : new Date(`${last?.recoveryDate}T08:00:00Z`),
  })
  for (const [index, period] of periods.entries()) {
    const reportId = newId()
    const periodId = newId()
    const at = new Date(`${period.firstDay}T06:45:00Z`)
    await insert(shop, 'absence_period', {
      employer_id: employerId,
      id: periodId,
      case_id: id,
      first_day: period.firstDay,
      recovery_date: period.recoveryDate,
    })
    await insert(shop, 'sick_report', {
      employer_id: employerId,
      id: reportId,
      case_id: id,
      period_id: periodId,
      employee_id: employeeId,
      reference: referenceOf('Z', reportId),
      first_day: period.firstDay,
      worked_hours_on_first_day: 0,
      reported_at: at,
      reported_by: who.identityId,
    })
    await anEntry(shop, {
      employerId,
      caseId: id,
      kind: 'report',
      isOpening: index === 0,
      day: period.firstDay,
      title: '',
      authorName: who.name,
      authorRole: 'employee',
      sharedAt: at,
      isRead: true,
    })
    if (period.recoveryDate) {
      const recoveryId = newId()
      const back = new Date(`${period.recoveryDate}T07:30:00Z`)
      await insert(shop, 'recovery_report', {
        employer_id: employerId,
        id: recoveryId,
        case_id: id,
        employee_id: employeeId,
        reference: referenceOf('H', recoveryId),
        recovery_date: period.recoveryDate,
        reported_at: back,
        reported_by: who.identityId,
      })
      await anEntry(shop, {
        employerId,
        caseId: id,
        kind: 'recovery',
        day: period.recoveryDate,
        title: '',
        authorName: who.name,
        authorRole: 'employee',
        sharedAt: back,
        isRead: true,
      })
    }
  }
  for (const task of statutoryTasks(periods, newId))
    await insert(shop, 'case_task', {
      employer_id: employerId,
      id: task.id,
      case_id: id,
      step_code: task.stepCode,
      state: isRunning ? task.state : 'cancelled',
      actor: task.actor,
      nominal: task.nominal,
      latest: task.latest,
      safe_due: task.safeDue,
    })
  return id
}

export interface MadeUpEntry {
  employerId: string
  caseId: string
  kind: 'report' | 'recovery' | 'task' | 'document' | 'note'
  day: string
  title: string
  body?: string
  noteType?: string | null
  authorName: string
  authorRole: string
  isOpening?: boolean
  documentId?: string | null
  /** Null: not shared with the employee. */
  sharedAt: Date | null
  isRead?: boolean
  isDone?: boolean
}

export async function anEntry(shop: Workshop, entry: MadeUpEntry): Promise<string> {
  const id = newId()
  await insert(shop, 'timeline_entry', {
    employer_id: entry.employerId,
    id,
    case_id: entry.caseId,
    kind: entry.kind,
    is_opening: entry.isOpening ?? false,
    day: entry.day,
    title: entry.title,
    body: entry.body ?? '',
    note_type: entry.noteType ?? null,
    author_name: entry.authorName,
    author_role: entry.authorRole,
    document_id: entry.documentId ?? null,
    shared_at: entry.sharedAt,
    read_at: entry.isRead ? entry.sharedAt : null,
    done_at: entry.isDone ? entry.sharedAt : null,
  })
  return id
}
