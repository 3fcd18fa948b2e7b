import type { ApiServices } from '@beterschap/api/context'
import { createPortalCaller } from '@beterschap/api/portal.router'
import type { EmployeeId } from '@beterschap/core/ids'
import { day } from '@beterschap/core/plain-date'
import type { RequestFacts } from '@beterschap/core/request-facts'
import { newId } from '@beterschap/crypto/new-id'
import { contentHash } from '@beterschap/crypto/tokens'
import { createOwnCaseStore } from '@beterschap/db/absence-cases/own-case-store'
import { createDocumentFiles } from '@beterschap/db/documents/document-store'
import { folderDisk } from '@beterschap/db/documents/folder-disk'
import { createEmployeeDirectory } from '@beterschap/db/employees/employee-directory'
import { createHelpStore } from '@beterschap/db/help-centre/help-store'
import { createRecoveryReportStore } from '@beterschap/db/recovery-reporting/recovery-report-store'
import { createSickReportStore } from '@beterschap/db/sick-reporting/sick-report-store'
import { aDepartment, aMembership, anEmployee, anEmployer, anIdentity } from './factories.ts'
import type { World } from './world.ts'

export interface EmployeeAtWork {
  employerId: string
  employeeId: string
  employmentId: string
  identityId: string
  deviceToken: string
  name: string
}

let nth = 0

/** Somebody with an account at an employer of their own (or a given one), and a manager. */
export async function anEmployeeAtWork(
  world: World,
  input: { employerId?: string; settings?: Parameters<typeof anEmployer>[1]['settings']; since?: string } = {},
): Promise<EmployeeAtWork> {
  nth++
  const employerId =
    input.employerId ??
    (await anEmployer(world.shop, {
      slug: `work-${nth}`,
      name: `Work ${nth}`,
      ...(input.settings ? { settings: input.settings } : {}),
    }))
  const boss = await anEmployee(world.shop, employerId, {
    firstName: 'Mara',
    lastName: `Baas${nth}`,
    email: `mara.${nth}@voorbeeld.example`,
    phone: '+31600000501',
  })
  const departmentId = await aDepartment(world.shop, {
    employerId,
    name: 'Afdeling',
    managerEmployeeId: boss.employeeId,
  })
  const email = `wim.${nth}@voorbeeld.example`
  const who = await anEmployee(world.shop, employerId, {
    firstName: 'Wim',
    lastName: `Werkt${nth}`,
    email,
    departmentId,
    ...(input.since ? { since: input.since } : {}),
  })
  const identityId = await anIdentity(world.shop, { email, password: 'een rustige fietstocht' })
  await aMembership(world.shop, { employerId, identityId, role: 'employee', employeeId: who.employeeId })
  return { ...who, identityId, deviceToken: '', name: `Wim Werkt${nth}` }
}

/** The portal's API as this person would call it on a given day, with fresh facts from a real session check. */
export function portalApi(world: World, filesFolder: string) {
  const files = createDocumentFiles(folderDisk(filesFolder), world.sealer)
  const deps = { db: world.app, sign: world.sign }
  const servicesOn = (today: string): ApiServices => ({
    today: () => day(today),
    newId,
    fingerprint: (input) => contentHash(JSON.stringify(input, Object.keys(input).sort())),
    sickReports: createSickReportStore(deps),
    recoveryReports: createRecoveryReportStore(deps),
    ownCases: createOwnCaseStore({ ...deps, files }),
    employees: createEmployeeDirectory(deps),
    help: createHelpStore(world.app),
  })

  async function sessionOf(who: EmployeeAtWork): Promise<string> {
    const token = world.door.secrets.token()
    await world.owner.query(
      `insert into auth.session (id, identity_id, token_hash, employer_id, area, level, methods, expires_at, idle_seconds) values ($1, $2, $3, $4, 'portal', 'full', '{password,totp}', now() + interval '1 hour', 1800)`,
      [newId(), who.identityId, world.door.secrets.hash(token), who.employerId],
    )
    return token
  }

  return {
    files,
    async on(today: string, who: EmployeeAtWork) {
      const token = await sessionOf(who)
      const facts = (await world.door.store.openRequest(
        world.visitor(who.employerId),
        world.door.secrets.hash(token),
        false,
      )) as RequestFacts | null
      if (!facts?.employee) throw new Error('No live session for this employee.')
      const actor = world.actor(who.employerId, who.identityId, facts.employee.id as EmployeeId)
      return createPortalCaller({ actor, facts, services: servicesOn(today), voter: null, requestId: newId() })
    },
    asVisitor: (today: string, voter: Uint8Array<ArrayBuffer> | null = null) =>
      createPortalCaller({ actor: null, facts: null, services: servicesOn(today), voter, requestId: newId() }),
  }
}
