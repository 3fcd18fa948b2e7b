import { expect, test } from '@playwright/test'
import { newId } from '../../../packages/crypto/src/new-id.ts'
import { asked, backstage, originOf } from './arrange/stage.ts'

const help = (path = ''): string => `${originOf('de-linde')}/help${path}`

test('S-001 S-002 the status line stands above every help page and follows an incident', async ({ page }) => {
  await page.goto(help('/ziek-melden'))
  await expect(page.getByText('Huidige status: OK')).toBeVisible()
  await expect(page.getByText('Er zijn op dit moment geen bekende storingen.')).toBeVisible()
  const id = newId()
  await backstage(({ client }) =>
    client.query('insert into incident (id, title_nl, title_en) values ($1, $2, $3)', [
      id,
      'Sms komt later aan',
      'SMS is delayed',
    ]),
  )
  try {
    await page.reload()
    await expect(page.getByText('Sms komt later aan')).toBeVisible()
    await expect(page.getByText('Huidige status: OK')).toHaveCount(0)
    await page.goto(`${originOf('de-linde')}/status`)
    await expect(page.getByText('Sms komt later aan').first()).toBeVisible()
  } finally {
    await backstage(({ client }) => client.query('delete from incident where id = $1', [id]))
  }
  await page.goto(help())
  await expect(page.getByText('Huidige status: OK')).toBeVisible()
})

test('S-003 S-004 S-005 S-006 S-007 the instruction: introduction, background, tip and five subjects in order', async ({
  page,
  context,
}) => {
  await page.goto(help('/instructie-voor-de-werknemer'))
  await expect(page.getByRole('heading', { level: 1, name: 'Instructie voor de werknemer' })).toBeVisible()
  const text = await page.locator('main').innerText()
  expect(text).toMatch(/favoriet/)
  expect(text).toMatch(/computer/)
  const background = page.locator('main a[href$="/inleiding-over-werknemerportaal"]').first()
  const target = new URL((await background.getAttribute('href')) ?? '', page.url()).href
  expect((await asked(context, target)).status).toBe(200)
  const anchors = page.locator('main ol a[href^="#"]')
  await expect(anchors).toHaveCount(5)
  const subjects = [
    'Account registreren vanaf uitnodiging',
    'Tweefactorauthenticatie instellen',
    'Dashboard en ziek melden',
    'Dossiers',
    'Hersteld melden',
  ]
  for (const [index, subject] of subjects.entries()) {
    await expect(anchors.nth(index)).toContainText(subject)
    const anchor = await anchors.nth(index).getAttribute('href')
    await expect(page.locator(`[id="${anchor?.slice(1)}"]`)).toContainText(subject)
  }
  await page.goto(`${originOf('de-linde')}/`)
  await expect(page).toHaveURL(/\/inloggen$/)
})

test('S-008 both spellings and each tag find the instruction', async ({ page }) => {
  for (const word of ['werknemerportaal', 'Werknemersportaal', 'Verzuimdossier']) {
    await page.goto(help(`?q=${word}`))
    await expect(page.locator('main a[href^="/help/"]').first()).toBeVisible()
  }
  await page.goto(help('?q=werknemersportaal'))
  await expect(page.getByRole('link', { name: 'Instructie voor de werknemer' })).toBeVisible()
  for (const tag of ['dossierinzicht', 'werknemersapp', 'medewerkers']) {
    await page.goto(help(`/trefwoord/${tag}`))
    await expect(page.getByRole('link', { name: 'Instructie voor de werknemer' })).toBeVisible()
  }
})

test('S-009 S-010 an article counts a reader once', async ({ page, context }) => {
  const slug = 'jouw-privacy'
  await backstage(({ client }) => client.query('delete from article_vote where slug = $1', [slug]))
  await page.goto(help(`/${slug}`))
  await expect(page.getByText('0 personen vinden dit handig.')).toBeVisible()
  await page.getByRole('button', { name: 'Ik ook!' }).click()
  await expect(page.getByText('1 persoon vindt dit handig.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('1 persoon vindt dit handig.')).toBeVisible()
  const again = page.getByRole('button', { name: 'Ik ook!' })
  if (await again.count()) await again.click()
  await page.goto(help(`/${slug}`))
  await expect(page.getByText('1 persoon vindt dit handig.')).toBeVisible()
  await context.clearCookies()
  await page.goto(help(`/${slug}`))
  await page.getByRole('button', { name: 'Ik ook!' }).click()
  await expect(page.getByText('2 personen vinden dit handig.')).toBeVisible()
})

test('S-011 there is a page for each second factor', async ({ page }) => {
  for (const slug of ['sms-instellen', 'authenticator-app-instellen', 'usb-beveiligingssleutel-instellen']) {
    await page.goto(help(`/${slug}`))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto(help('/tweefactorauthenticatie'))
    await expect(page.locator(`main a[href$="/${slug}"], main a[href$="${slug}"]`).first()).toBeVisible()
  }
})
