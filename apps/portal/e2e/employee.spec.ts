import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { newId } from '../../../packages/crypto/src/new-id.ts'
import { createSealer } from '../../../packages/crypto/src/seal.ts'
import { createDocumentFiles } from '../../../packages/db/src/documents/document-store.ts'
import { folderDisk } from '../../../packages/db/src/documents/folder-disk.ts'
import { aCase, aDepartment, anEmployee, anEntry, insert } from '../../../packages/testing/src/factories.ts'
import { madeUpPdf } from '../../../packages/testing/src/made-up.ts'
import { aRegisteredPerson, asked, backstage, messageTo, originOf, type Registered, signedIn } from './arrange/stage.ts'

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const dutch = (iso: string): string => iso.split('-').reverse().join('-')

/** A manager for this person, who hears of reports by mail. */
const withManager = (who: Registered): Promise<string> =>
  backstage(async (shop) => {
    const email = `mara.${newId().slice(-8)}@voorbeeld.example`
    const boss = await anEmployee(shop, who.employerId, {
      firstName: 'Mara',
      lastName: 'Baas',
      email,
      phone: '+31612345678',
    })
    const departmentId = await aDepartment(shop, {
      employerId: who.employerId,
      name: 'Afdeling',
      managerEmployeeId: boss.employeeId,
    })
    await shop.client.query('update employment set department_id = $1 where employer_id = $2 and id = $3', [
      departmentId,
      who.employerId,
      who.employmentId,
    ])
    return email
  })

const pdf = madeUpPdf('Plan van aanpak')

/** A running case since ten days with one item of each kind, and one that is not shared. */
const withCase = (who: Registered): Promise<string> =>
  backstage(async (shop) => {
    const caseId = await aCase(shop, who, [{ firstDay: daysAgo(10), recoveryDate: null }])
    const by = {
      employerId: who.employerId,
      caseId,
      sharedAt: new Date(),
      authorName: 'Carla Casemanager',
      authorRole: 'providerCaseworker',
    }
    await anEntry(shop, {
      ...by,
      kind: 'task',
      day: daysAgo(8),
      title: 'Bellen over je werk',
      authorName: 'Mara Baas',
      authorRole: 'manager',
    })
    await anEntry(shop, {
      ...by,
      kind: 'note',
      day: daysAgo(6),
      title: 'Gesprek',
      noteType: 'Gespreksverslag',
      body: `${'Wij hebben rustig gesproken. '.repeat(12)}EINDE VAN DE NOTITIE`,
    })
    await anEntry(shop, {
      ...by,
      kind: 'note',
      day: daysAgo(5),
      title: 'NIET-GEDEELD',
      body: 'NIET-GEDEELD',
      sharedAt: null,
    })
    const documentId = newId()
    const secrets = JSON.parse(readFileSync(`${process.env.E2E_DATA_DIR}/secrets.json`, 'utf8')) as {
      KEY_ENCRYPTION_KEY: string
    }
    const files = createDocumentFiles(
      folderDisk(`${process.env.E2E_DATA_DIR}/documents`),
      createSealer(secrets.KEY_ENCRYPTION_KEY),
    )
    const stored = await files.put(who.employerId as Parameters<typeof files.put>[0], documentId, pdf)
    await insert(shop, 'document', {
      employer_id: who.employerId,
      id: documentId,
      case_id: caseId,
      file_name: 'Plan van aanpak.pdf',
      media_type: 'application/pdf',
      size_bytes: stored.sizeBytes,
      sha256: stored.sha256,
      storage_key: stored.storageKey,
      content_key: stored.contentKey,
    })
    await anEntry(shop, {
      ...by,
      kind: 'document',
      day: daysAgo(4),
      title: 'Plan van aanpak',
      body: 'Dit is ons plan.',
      documentId,
    })
    return caseId
  })

test('S-060 S-061 S-062 S-063 S-091 not sick: the button, the contacts with numbers that call, the menu', async ({
  page,
  context,
}) => {
  const who = await aRegisteredPerson({ slug: 'de-linde' })
  await withManager(who)
  await page.goto(`${await signedIn(context, who)}/`)
  await expect(page).toHaveURL(/\/dashboard$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je bent niet ziek gemeld.')
  await expect(page.getByRole('link', { name: 'Ziek melden' })).toBeVisible()
  await expect(page.getByText('Mara Baas', { exact: true })).toBeVisible()
  await expect(page.getByText('Carla Casemanager', { exact: true })).toBeVisible()
  await expect(page.locator('main a[href="tel:+31612345678"]')).toBeVisible()
  await expect(page.locator('main a[href="tel:+31600000901"]')).toBeVisible()
  for (const label of ['Dashboard', 'Verzuim dossier'])
    await expect(page.getByRole('navigation').getByRole('link', { name: label, exact: true })).toBeVisible()
})

test('S-064 S-116 what is switched off is absent, and a sentence says whom to call', async ({ page, context }) => {
  const off = { sickButton: false, recoveryButton: false, manager: true, caseworker: false, absenceCases: true }
  const who = await aRegisteredPerson({ settings: { dashboard: off } })
  await page.goto(`${await signedIn(context, who)}/dashboard`)
  await expect(page.locator('a[href="/ziekmelden"]')).toHaveCount(0)
  await expect(page.getByText('Ziek melden kan hier niet')).toBeVisible()
  await expect(page.getByText('Wij weten nog niet wie je leidinggevende is.')).toBeVisible()
  await expect(page.getByText('casemanager')).toHaveCount(0)
})

test('S-065 S-066 S-067 S-068 S-080 S-081 S-082 S-100 sick in two acts; the manager hears of it; the dossier stands on the Dashboard', async ({
  page,
  context,
}) => {
  const who = await aRegisteredPerson()
  const manager = await withManager(who)
  await page.goto(`${await signedIn(context, who)}/dashboard`)
  await page.getByRole('link', { name: 'Ziek melden' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('eerste ziektedag')
  await page.getByLabel('Gewerkte uren op de eerste ziektedag').fill('3,5')
  await page.getByRole('button', { name: 'Ziek melden' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Je ziekmelding is binnen. Beterschap.')
  const confirmation = page.url()
  const notice = await messageTo(manager)
  expect(`${notice.subject} ${notice.text}`).not.toMatch(/ziek|hersteld|Wim|Werkt/i)
  await page.goto(`${originOf(who.slug)}/dashboard`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Je bent ziek gemeld sinds')
  await expect(page.getByRole('link', { name: 'Hersteld melden' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ziek melden' })).toHaveCount(0)
  await expect(page.getByText('Ziek gemeld', { exact: true })).toBeVisible()
  // Back button and a second press: still one report.
  await page.goto(`${originOf(who.slug)}/ziekmelden`)
  await expect(page.getByText('Je bent al ziek gemeld').first()).toBeVisible()
  const { rows } = await backstage(({ client }) =>
    client.query('select id from sick_report where employer_id = $1', [who.employerId]),
  )
  expect(rows).toHaveLength(1)
  expect(confirmation).toContain(rows[0].id)
})

for (const [hours, sentence] of [
  ['-1', 'Vul een aantal uren in van 0 tot en met 24'],
  ['25', 'Vul een aantal uren in van 0 tot en met 24'],
  ['drie', 'Vul de uren in met cijfers'],
  ['12', 'Volgens je rooster werk je die dag 8 uur'],
] as const)
  test(`S-066 UX-F2 "${hours}" hours: a sentence, the value is kept, nothing is stored`, async ({ page, context }) => {
    const who = await aRegisteredPerson()
    await page.goto(`${await signedIn(context, who)}/ziekmelden`)
    await page.getByLabel('Gewerkte uren op de eerste ziektedag').fill(hours)
    await page.getByRole('button', { name: 'Ziek melden' }).click()
    await expect(page).toHaveTitle(/^Fout: /)
    await expect(page.getByText(sentence).first()).toBeVisible()
    await expect(page.getByLabel('Gewerkte uren op de eerste ziektedag')).toHaveValue(hours)
    const { rows } = await backstage(({ client }) =>
      client.query('select 1 from sick_report where employer_id = $1', [who.employerId]),
    )
    expect(rows).toEqual([])
  })

test('S-069 R-3.1.4 a field that was never asked for fails with 400 and stores nothing', async ({ page, context }) => {
  const who = await aRegisteredPerson()
  const origin = await signedIn(context, who)
  await page.goto(`${origin}/ziekmelden`)
  const fields = await page
    .locator('main form')
    .first()
    .evaluate((form) =>
      Object.fromEntries([...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)])),
    )
  expect((await asked(context, `${origin}/ziekmelden`, { ...fields, reason: 'griep' })).status).toBe(400)
  const { rows } = await backstage(({ client }) =>
    client.query('select 1 from sick_report where employer_id = $1', [who.employerId]),
  )
  expect(rows).toEqual([])
})

test('S-083 S-084 S-085 S-086 S-087 S-088 S-089 S-090 the dossier as a timeline of three kinds', async ({
  page,
  context,
}) => {
  const who = await aRegisteredPerson()
  const caseId = await withCase(who)
  const origin = await signedIn(context, who)
  await page.goto(`${origin}/verzuim-dossier/${caseId}`)
  const items = page.getByRole('list', { name: /Tijdlijn/ }).locator('> li')
  await expect(items).toHaveCount(4)
  await expect(items.nth(0)).toContainText('Document')
  await expect(items.nth(0)).toContainText('Carla Casemanager')
  await expect(items.nth(0)).toContainText('Dit is ons plan.')
  await expect(items.nth(1)).toContainText('Notitie')
  await expect(items.nth(1)).toContainText('Gespreksverslag')
  await expect(items.nth(2)).toContainText('Actie')
  await expect(items.nth(2)).toContainText('Bellen over je werk')
  await expect(items.nth(2)).toContainText('Mara Baas')
  await expect(items.nth(3)).toContainText('Ziek gemeld')
  await expect(page.getByText('NIET-GEDEELD')).toHaveCount(0)
  await expect(page.getByText('EINDE VAN DE NOTITIE')).toBeHidden()
  await page.locator('summary', { hasText: 'LEES NOTITIE' }).press('Enter')
  await expect(page.getByText('EINDE VAN DE NOTITIE')).toBeVisible()
  const href = await items.nth(0).getByRole('link').getAttribute('href')
  const file = await asked(context, origin + href)
  expect(file.headers['content-disposition']).toContain('Plan van aanpak.pdf')
  expect(file.html).toBe(new TextDecoder().decode(pdf))
  // Somebody else gets nothing, not even that it exists.
  const other = await aRegisteredPerson({ slug: who.slug })
  await context.clearCookies()
  await signedIn(context, other)
  expect((await asked(context, origin + href)).status).toBe(404)
  expect((await asked(context, `${origin}/verzuim-dossier/${caseId}`)).status).toBe(404)
})

test('S-092 S-093 S-094 S-101 S-102 S-103 S-104 S-105 recovered: the dossier closes, stays in the list and can be read', async ({
  page,
  context,
}) => {
  const who = await aRegisteredPerson()
  await withCase(who)
  const origin = await signedIn(context, who)
  await page.goto(`${origin}/verzuim-dossier`)
  await expect(page.getByText('Lopend', { exact: true })).toBeVisible()
  await expect(page.getByText(`${dutch(daysAgo(10))} – heden`)).toBeVisible()
  await page.goto(`${origin}/dashboard`)
  await page.getByRole('link', { name: 'Hersteld melden' }).click()
  await expect(page.getByText('Datum volledige werkhervatting').first()).toBeVisible()
  await page.getByRole('button', { name: 'Hersteld melden' }).click()
  await expect(page).toHaveURL(/\/hersteld-melden\/[0-9a-f-]{36}$/)
  await page.goto(`${origin}/verzuim-dossier`)
  await expect(page.getByText('Gesloten', { exact: true })).toBeVisible()
  await expect(page.getByText(`${dutch(daysAgo(10))} – ${dutch(daysAgo(1))}`)).toBeVisible()
  await page.locator('main a[href^="/verzuim-dossier/"]').first().click()
  await expect(page.getByText('Plan van aanpak').first()).toBeVisible()
  await expect(page.getByText('Hersteld gemeld').first()).toBeVisible()
})

test('S-117 UX-J4 after signing out nothing works any more; what was typed then is kept for after the next sign-in', async ({
  page,
  context,
}) => {
  const who = await aRegisteredPerson()
  const origin = await signedIn(context, who)
  await page.goto(`${origin}/ziekmelden`)
  await page.getByLabel('Gewerkte uren op de eerste ziektedag').fill('2,25')
  await backstage(({ client }) =>
    client.query('update auth.session set ended_at = now() where identity_id = $1', [who.identityId]),
  )
  await page.getByRole('button', { name: 'Ziek melden' }).click()
  await expect(page).toHaveURL(/\/inloggen/)
  await signedIn(context, who)
  await page.goto(`${origin}/ziekmelden`)
  await expect(page.getByLabel('Gewerkte uren op de eerste ziektedag')).toHaveValue('2,25')
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await expect(page).toHaveURL(/\/inloggen/)
  await page.goto(`${origin}/dashboard`)
  await expect(page).toHaveURL(/\/inloggen/)
})
