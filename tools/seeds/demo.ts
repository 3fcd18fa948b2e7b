import type { DocumentFiles } from '@beterschap/db/documents/document-store'
import {
  aMembership,
  anEmployee,
  anEmployment,
  anIdentity,
  anInvitation,
  insert,
  type MadeUpEmployee,
  type Workshop,
} from '@beterschap/testing/factories'
import { idOf, madeUpToken, madeUpTotpSecret } from '@beterschap/testing/made-up'
import { departments, employers, provider, seedEmployers } from './demo-employers.ts'
import { type Person, people, staff } from './demo-people.ts'
import { manyClosed, recovered, type StoryTools, sickToday, weeks41 } from './demo-stories.ts'

/** One password for every made-up login; it meets the criteria that hold for everybody. */
const PASSWORD = 'demo fietst langs zee'

export interface Account {
  name: string
  role: string
  organisation: string
  url: string
  username: string
  password: string | null
  birthDate: string | null
  totpSecret?: string
}

interface Options {
  files: DocumentFiles
  portalUrl(slug: string): string
  consoleUrl: string
  today: Date
}

/**
 * The made-up world of the demo: employees in every state, so that every screen has something to show. Runs again
 * without changing what is there; only invitations that ran out are sent anew.
 */
export async function seedDemo(shop: Workshop, options: Options): Promise<Account[]> {
  const isNew =
    (await shop.client.query('select 1 from employer where employer_id = $1', [employers.linde])).rowCount === 0
  if (isNew) {
    await seedEmployers(shop)
    for (const person of people) await seedPerson(shop, person)
    for (const person of people.filter(({ manages }) => manages))
      await shop.client.query('update department set manager_employee_id = $1 where id = $2', [
        employeeIdOf(person),
        person.manages,
      ])
    await seedStaff(shop)
    for (const person of people) await seedStory(shop, person, options)
  }
  await keepInvitationsAlive(shop)
  return [
    ...people.map((person) => accountOf(shop, person, options)),
    ...staff.map((person) => staffAccount(shop, person, options)),
  ]
}

const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }): string => `${firstName} ${lastName}`
const employeeIdOf = ({ email }: Person): string => idOf('employee', email)
const identityIdOf = ({ email }: { email: string }): string => idOf('identity', email)
const asEmployee = (person: Person): MadeUpEmployee => {
  const employeeId = employeeIdOf(person)
  return {
    employerId: person.employerId,
    employeeId,
    employmentId: `${employeeId.slice(0, 9)}0001${employeeId.slice(13)}`,
  }
}

async function seedPerson(shop: Workshop, person: Person): Promise<void> {
  const { employerId, email } = person
  await anEmployee(shop, employerId, { id: employeeIdOf(person), ...person })
  if (person.account !== 'registered') return
  const identityId = await anIdentity(shop, {
    id: identityIdOf(person),
    email,
    password: PASSWORD,
    totpSecret: madeUpTotpSecret(shop.tokenKey, email),
    locale: person.locale,
  })
  await aMembership(shop, { employerId, identityId, role: 'employee', employeeId: employeeIdOf(person) })
  for (const role of person.roles ?? [])
    await aMembership(shop, { employerId, identityId, role, employeeId: employeeIdOf(person) })
  if (person.story === 'twoJobs') {
    await anEmployment(shop, {
      employerId,
      employeeId: employeeIdOf(person),
      id: idOf('employment', email, 'second'),
      departmentId: departments.ovens,
      title: 'Bakker',
      scheduleHours: [0, 0, 0, 0, 0, 6, 0],
    })
    // The same person at another employer: one login, two portals, a wall between them (P-02).
    const there = await anEmployee(shop, employers.zaagmans, {
      id: idOf('employee', email, 'zaagmans'),
      firstName: person.firstName,
      lastName: person.lastName,
      email,
      phone: person.phone,
      birthDate: person.birthDate,
      departmentId: departments.werkplaats,
      title: 'Timmerman',
      scheduleHours: [0, 0, 8, 0, 0, 0, 0],
    })
    await aMembership(shop, {
      employerId: employers.zaagmans,
      identityId,
      role: 'employee',
      employeeId: there.employeeId,
    })
  }
}

async function seedStaff(shop: Workshop): Promise<void> {
  for (const person of staff) {
    const identityId = await anIdentity(shop, {
      id: identityIdOf(person),
      email: person.email,
      password: PASSWORD,
      totpSecret: madeUpTotpSecret(shop.tokenKey, person.email),
    })
    const staffId = idOf('staff', person.email)
    await insert(shop, 'provider_staff', {
      id: staffId,
      provider_id: provider.id,
      identity_id: identityId,
      role: person.role,
      first_name: person.firstName,
      last_name: person.lastName,
      email: person.email,
      phone: person.phone,
    })
    for (const employerId of [employers.linde, employers.meander, employers.harbour])
      await insert(shop, 'assignment', {
        employer_id: employerId,
        id: idOf('assignment', person.email, employerId),
        staff_id: staffId,
        role: person.role,
        is_primary_contact: true,
        valid_from: '2020-01-01',
      })
  }
}

const stories = { sickToday, weeks41, recovered, manyClosed } as const

async function seedStory(shop: Workshop, person: Person, { files, today }: Options): Promise<void> {
  if (!person.story || person.story === 'twoJobs') return
  const manager = people.find(({ manages }) => manages === person.departmentId)
  const tools: StoryTools = { files, now: today, manager: manager ? nameOf(manager) : person.organisation }
  await stories[person.story](
    shop,
    { ...asEmployee(person), name: nameOf(person), identityId: identityIdOf(person) },
    tools,
  )
}

/** Somebody who starts the demo a week later still finds an invitation in the mailbox that works. */
async function keepInvitationsAlive(shop: Workshop): Promise<void> {
  for (const person of people) {
    if (person.account === 'registered') continue
    const employeeId = employeeIdOf(person)
    const { rows } = await shop.client.query(
      `select count(*)::int as sent, bool_or(used_at is not null or expires_at > now()) as settled from invitation where employer_id = $1 and employee_id = $2`,
      [person.employerId, employeeId],
    )
    const { sent, settled } = rows[0] as { sent: number; settled: boolean | null }
    if (settled || (person.account === 'invitedLongAgo' && sent > 0)) continue
    const admin = people.find(
      ({ employerId, roles }) => employerId === person.employerId && roles?.includes('employerAdmin'),
    )
    await anInvitation(shop, {
      employerId: person.employerId,
      employeeId,
      email: person.email,
      token: madeUpToken(shop.tokenKey, person.email, sent),
      name: person.firstName,
      locale: person.locale,
      invitedBy: admin ? identityIdOf(admin) : null,
      sentDaysAgo: person.account === 'invitedLongAgo' ? 30 : 0,
      withMail: person.account === 'invited',
    })
  }
}

function accountOf(shop: Workshop, person: Person, { portalUrl, consoleUrl }: Options): Account {
  const isStaff = (person.roles ?? []).length > 0
  const base = {
    name: nameOf(person),
    role: person.account === 'registered' ? ['employee', ...(person.roles ?? [])].join(', ') : 'employee (invited)',
    organisation: person.organisation,
    url: isStaff ? consoleUrl : portalUrl(person.slug),
    username: person.email,
    birthDate: person.birthDate.split('-').reverse().join('-'),
  }
  return person.account === 'registered'
    ? { ...base, password: PASSWORD, totpSecret: madeUpTotpSecret(shop.tokenKey, person.email) }
    : { ...base, password: null }
}

function staffAccount(shop: Workshop, person: (typeof staff)[number], { consoleUrl }: Options): Account {
  return {
    name: nameOf(person),
    role: person.role,
    organisation: provider.name,
    url: consoleUrl,
    username: person.email,
    password: PASSWORD,
    birthDate: null,
    totpSecret: madeUpTotpSecret(shop.tokenKey, person.email),
  }
}
