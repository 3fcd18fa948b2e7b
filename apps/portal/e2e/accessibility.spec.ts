import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { aCase } from '../../../packages/testing/src/factories.ts'
import { aRegisteredPerson, backstage, originOf, signedIn } from './arrange/stage.ts'

const withoutSignIn = [
  '/inloggen',
  '/wachtwoord-vergeten',
  '/uitnodiging/verzonnen',
  '/help',
  '/help/instructie-voor-de-werknemer',
  '/help/trefwoord/dossier',
  '/status',
  '/bestaat-niet',
]
const afterSignIn = [
  '/dashboard',
  '/ziekmelden',
  '/hersteld-melden',
  '/verzuim-dossier',
  '/mijn-account',
  '/mijn-account/wachtwoord',
  '/tweefactor/kiezen',
]

/** No horizontal scroll at 320 px (UX-L1), and nothing that axe finds. */
async function check(page: Page, address: string): Promise<void> {
  await page.goto(address)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect({ address, overflow }).toEqual({ address, overflow: 0 })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${address} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`UX-L1 UX-L6 UX-L12 @script every page passes axe and fits 320 px, ${colorScheme}`, async ({
    page,
    context,
  }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width: 320, height: 720 })
    await page.emulateMedia({ colorScheme })
    for (const path of withoutSignIn) await check(page, originOf('de-linde') + path)
    const who = await aRegisteredPerson({ slug: 'de-linde' })
    const caseId = await backstage((shop) =>
      aCase(shop, who, [
        { firstDay: new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10), recoveryDate: null },
      ]),
    )
    const origin = await signedIn(context, who)
    for (const path of [...afterSignIn, `/verzuim-dossier/${caseId}`]) await check(page, origin + path)
  })

test('UX-L12 UX-F2 UX-F3 @script the error state passes axe, and the summary has the focus', async ({
  page,
  context,
}) => {
  const who = await aRegisteredPerson()
  await page.goto(`${await signedIn(context, who)}/ziekmelden`)
  await page.getByLabel('Gewerkte uren op de eerste ziektedag').fill('drie')
  await page.getByRole('button', { name: 'Ziek melden' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Er is een probleem')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('UX-G2 the same pages in English, chosen on the page itself', async ({ page, context }) => {
  const who = await aRegisteredPerson()
  await page.goto(`${await signedIn(context, who)}/dashboard`)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('link', { name: 'Report sick' }).click()
  await expect(page.getByLabel('Hours worked on the first sick day')).toBeVisible()
})
