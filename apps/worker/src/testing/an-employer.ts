import { newId } from '@beterschap/crypto/new-id'
import { createSealer } from '@beterschap/crypto/seal'
import pg from 'pg'

export interface EmployerInTests {
  employerId: string
  name: string
  slug: string
  employeeId: string
  managerId: string
  caseworkerId: string
  caseId: string
  departmentId: string
}

type Channel = 'email' | 'sms'

/** Looks and arranges as the owner of the tables, past every wall; the code under test never does. */
export async function openAsOwner(url: string) {
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' })
  client.on('error', () => undefined) // dropping the database at the end ends this connection
  await client.connect()
  const run = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows
  return { run, close: () => client.end() }
}

export type Owner = Awaited<ReturnType<typeof openAsOwner>>

/** An employer with a manager, a caseworker of a provider, and an employee with a running case. */
export async function anEmployer(
  { run }: Owner,
  settings: { manager?: Channel[]; caseworker?: Channel[]; locale?: 'nl' | 'en' } = {},
): Promise<EmployerInTests> {
  const id = () => newId()
  const tag = id().slice(-8)
  const made: EmployerInTests = {
    employerId: id(),
    name: `Bakkerij De Linde ${tag}`,
    slug: `linde-${tag}`,
    employeeId: id(),
    managerId: id(),
    caseworkerId: id(),
    caseId: id(),
    departmentId: id(),
  }
  const { employerId, employeeId, managerId, caseworkerId, caseId, departmentId } = made
  const [providerId, employmentId] = [id(), id()]
  const locale = settings.locale ?? 'nl'
  await run('insert into provider (id, name) values ($1, $2)', [providerId, `Arbo ${tag}`])
  await run('insert into employer (employer_id, provider_id, name) values ($1, $2, $3)', [
    employerId,
    providerId,
    made.name,
  ])
  await run(
    `insert into employer_settings (employer_id, branding, second_factor_policy, dashboard, reporting_window, notices, help)
     values ($1, $2, '{}', '{}', '{}', $3, '{"phone": null, "email": null}')`,
    [
      employerId,
      JSON.stringify({ primary: '#8a3b12', postalName: `${made.name}, Molenweg 1, 1234 AB Voorbeeldstad` }),
      JSON.stringify({ manager: settings.manager ?? ['email'], caseworker: settings.caseworker ?? ['email'] }),
    ],
  )
  await run('insert into portal_address (slug, employer_id, name) values ($1, $2, $3)', [
    made.slug,
    employerId,
    made.name,
  ])
  await run(
    `insert into employee (employer_id, id, first_name, last_name, email, phone, birth_date, locale) values
     ($1, $2, 'Sanne', 'Proef', $4, '+31600000011', '1985-03-07', $6), ($1, $3, 'Milan', 'Voorbeeld', $5, '+31600000012', '1979-01-02', $6)`,
    [employerId, employeeId, managerId, `sanne.${tag}@linde.example`, `milan.${tag}@linde.example`, locale],
  )
  await run('insert into department (employer_id, id, name, manager_employee_id) values ($1, $2, $3, $4)', [
    employerId,
    departmentId,
    'Winkel',
    managerId,
  ])
  await run(
    `insert into employment (employer_id, id, employee_id, department_id, first_day, schedule_hours)
     values ($1, $2, $3, $4, '2020-01-01', '{8,8,8,8,8,0,0}')`,
    [employerId, employmentId, employeeId, departmentId],
  )
  await run(
    `insert into membership (employer_id, id, identity_id, employee_id, role) values ($1, $2, $3, $4, 'employee')`,
    [employerId, id(), id(), employeeId],
  )
  await run(
    `insert into provider_staff (id, provider_id, role, first_name, last_name, email, phone, locale)
     values ($1, $2, 'providerCaseworker', 'Noor', 'Denkbeeld', $3, '+31600000013', $4)`,
    [caseworkerId, providerId, `noor.${tag}@arbo.example`, locale],
  )
  await run(
    `insert into assignment (employer_id, id, staff_id, role, valid_from) values ($1, $2, $3, 'providerCaseworker', '2020-01-01')`,
    [employerId, id(), caseworkerId],
  )
  await run(
    `insert into absence_case (employer_id, id, employment_id, employee_id, first_day) values ($1, $2, $3, $4, current_date)`,
    [employerId, caseId, employmentId, employeeId],
  )
  return made
}

/** What a sick report leaves in the outbox; answers the id of the report. */
export async function sickReportCommitted({ run }: Owner, at: EmployerInTests): Promise<string> {
  const sickReportId = newId()
  await run(
    `insert into outbox (employer_id, id, job_name, subject, business_key) values ($1, $2, 'sick-report.notify', $3, $4)`,
    [
      at.employerId,
      newId(),
      JSON.stringify({ sickReportId, employeeId: at.employeeId, caseId: at.caseId }),
      `sick-report.notify:${sickReportId}`,
    ],
  )
  return sickReportId
}

/** A message with a secret, as a request posts it; answers its id. */
export async function messagePosted(
  { run }: Owner,
  keyHex: string,
  at: EmployerInTests,
  message: {
    template: string
    channel: Channel
    subject?: object
    secret: Record<string, string>
    expiresInSeconds?: number
  },
): Promise<string> {
  const id = newId()
  const place = { table: 'notification', column: 'secret', row: id, employerId: at.employerId }
  await run(
    `insert into notification (employer_id, id, business_key, channel, template, recipient_kind, recipient_id, subject, secret, expires_at)
     values ($1, $2, $3, $4, $5, 'identity', $6, $7, $8, clock_timestamp() + make_interval(secs => $9))`,
    [
      at.employerId,
      id,
      `${message.template}:${id}`,
      message.channel,
      message.template,
      newId(),
      JSON.stringify(message.subject ?? {}),
      createSealer(keyHex).seal('messages', place, JSON.stringify(message.secret)),
      message.expiresInSeconds ?? 3600,
    ],
  )
  return id
}
