import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { totpCode } from '../../../packages/crypto/src/totp.ts'
import { anInvitedPerson, aRegisteredPerson, backstage, messageTo, originOf, password } from './arrange/stage.ts'

/** From the mail to the first page of the wizard. */
async function register(page: Page, slug: string): Promise<string> {
  const { email } = await anInvitedPerson(slug)
  const mail = await messageTo(email)
  const link = /https?:\/\/\S+\/uitnodiging\/\S+/.exec(mail.text)?.[0] ?? ''
  await page.goto(link)
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Geboortedatum').fill('07-03-1985')
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Wachtwoord aanmaken' }).click()
  await page.getByLabel('Gebruikersnaam').fill(email.toLowerCase())
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Inloggen' }).click()
  return email
}

/** The last screen: the code is shown, the box has to be ticked. */
async function finish(page: Page): Promise<void> {
  await expect(page.getByText(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/)).toBeVisible()
  await expect(page.getByText('Bewaar de code op een veilige plek')).toBeVisible()
  const box = page.getByLabel('Mijn herstelcode is veilig opgeborgen')
  await expect(box).not.toBeChecked()
  await page.getByRole('button', { name: 'AFRONDEN' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  await box.check()
  await page.getByRole('button', { name: 'AFRONDEN' }).click()
  await expect(page).toHaveURL(/\/dashboard$/)
  await expect(page).toHaveTitle(/^Dashboard/)
}

test('S-020 S-021 S-022 S-023 S-027 S-028 the mail has one link to a page with e-mail first, then birth date', async ({
  page,
}) => {
  const { email } = await anInvitedPerson('de-linde')
  const mail = await messageTo(email)
  expect(mail.text).toContain(email)
  expect(mail.html?.match(/href="[^"]*"/g)).toHaveLength(1)
  await page.goto(/https?:\/\/\S+\/uitnodiging\/\S+/.exec(mail.text)?.[0] ?? '')
  const order = await page
    .locator('main input:not([type=hidden])')
    .evaluateAll((fields) => fields.map((field) => field.getAttribute('name')))
  expect(order).toEqual(['email', 'birthDate'])
  await page.getByLabel('E-mailadres').focus()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Geboortedatum')).toBeFocused()
  await page.reload()
  await expect(page.getByLabel('Geboortedatum')).toBeVisible()
})

for (const [typed, sentence] of [
  ['31-02-1985', 'Vul je geboortedatum in als dd-mm-jjjj'],
  ['1985-03-07', 'Vul je geboortedatum in als dd-mm-jjjj'],
  ['08-03-1985', 'De gegevens kloppen niet met de uitnodiging'],
] as const)
  test(`S-025 S-026 UX-F2 birth date ${typed}: a sentence, and what was typed is kept`, async ({ page }) => {
    const { email, link } = await anInvitedPerson('de-linde')
    await page.goto(link)
    await page.getByLabel('E-mailadres').fill(email)
    await page.getByLabel('Geboortedatum').fill(typed)
    await page.getByRole('button', { name: 'Ga verder' }).click()
    await expect(page).toHaveTitle(/^Fout: /)
    await expect(page.getByRole('heading', { name: 'Er is een probleem' })).toBeVisible()
    await expect(page.getByText(sentence).first()).toBeVisible()
    await expect(page.getByLabel('E-mailadres')).toHaveValue(email)
    await expect(page.getByLabel('Geboortedatum')).toHaveValue(typed)
  })

for (const [state, sql, sentence] of [
  ['expired', `update invitation set expires_at = now() - interval '1 second' where id = $1`, 'De link is verlopen'],
  ['revoked', 'update invitation set revoked_at = now() where id = $1', 'Deze uitnodiging is ingetrokken'],
  ['used', 'update invitation set used_at = now() where id = $1', 'Je account bestaat al'],
] as const)
  test(`S-111 S-035 a link that is ${state} says so`, async ({ page }) => {
    const { link, id } = await anInvitedPerson('de-linde')
    await backstage(({ client }) => client.query(sql, [id]))
    await page.goto(link)
    await expect(page.getByText(sentence).first()).toBeVisible()
    await expect(page.getByLabel('Geboortedatum')).toHaveCount(0)
  })

test('S-111 a link of another employer or a made-up one is not valid', async ({ page }) => {
  const { link } = await anInvitedPerson('de-linde')
  for (const foreign of [link.replace('de-linde', 'zaagmans'), `${originOf('de-linde')}/uitnodiging/verzonnen`]) {
    await page.goto(foreign)
    await expect(page.getByText('Deze link klopt niet').first()).toBeVisible()
  }
})

test('S-029 S-030 S-031 S-032 S-033 S-034 the criteria stand on screen, and the new account has to sign in', async ({
  page,
}) => {
  const { email, link } = await anInvitedPerson('de-linde')
  await page.goto(link)
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Geboortedatum').fill('07-03-1985')
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await expect(page.getByText('minstens 12 tekens')).toBeVisible()
  await expect(page.locator('main input[name=password]')).toHaveCount(1)
  await page.getByLabel('Wachtwoord', { exact: true }).fill('Wachtwoord1234')
  await page.getByRole('button', { name: 'Wachtwoord aanmaken' }).click()
  await expect(page.getByText('Dit wachtwoord is bekend of makkelijk te raden').first()).toBeVisible()
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Wachtwoord aanmaken' }).click()
  await expect(page).toHaveURL(/\/inloggen/)
  await expect(page.getByLabel('Gebruikersnaam')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Inloggen' })).toBeVisible()
  await page.goto(`${originOf('de-linde')}/dashboard`)
  await expect(page).toHaveURL(/\/inloggen/)
})

test('S-031 @script the password can be shown and hidden by keyboard', async ({ page }) => {
  await page.goto(`${originOf('de-linde')}/inloggen`)
  const field = page.locator('input[name=password]')
  await field.fill('geheim')
  await page.getByRole('button', { name: 'Wachtwoord tonen' }).focus()
  await page.keyboard.press('Enter')
  await expect(field).toHaveAttribute('type', 'text')
  await page.getByRole('button', { name: 'Wachtwoord verbergen' }).press('Enter')
  await expect(field).toHaveAttribute('type', 'password')
})

test('S-040 S-041 S-042 S-043 S-045 S-046 S-047 S-049 S-050 S-051 S-052 S-060 the wizard with an authenticator app', async ({
  page,
}) => {
  const email = await register(page, 'de-linde')
  for (const path of ['/dashboard', '/ziekmelden', '/verzuim-dossier', '/mijn-account']) {
    await page.goto(originOf('de-linde') + path)
    await expect(page).toHaveURL(/\/tweefactor$/)
  }
  await expect(page.getByText('In dit portaal staan gegevens over jou')).toBeVisible()
  await page.getByRole('link', { name: 'START' }).click()
  for (const method of ['SMS', 'Authenticator App', 'USB beveiligingssleutel'])
    await expect(page.getByLabel(method)).toBeVisible()
  await page.getByLabel('Authenticator App').check()
  await page.getByRole('button', { name: 'VOLGENDE' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Scan de QR-code' })).toBeVisible()
  const secret = ((await page.locator('main').innerText()).match(/(?:[A-Z2-7]{4}\s){7}[A-Z2-7]{4}/)?.[0] ?? '').replace(
    /\s/g,
    '',
  )
  await page.getByLabel('Vul de code in').fill('000000')
  await page.getByRole('button', { name: 'VOLGENDE' }).click()
  await expect(page.getByText('Deze code klopt niet').first()).toBeVisible()
  await page.getByLabel('Vul de code in').fill(await totpCode(secret))
  await page.getByRole('button', { name: 'VOLGENDE' }).click()
  await finish(page)
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await page.goto(`${originOf('de-linde')}/inloggen`)
  await page.getByLabel('Gebruikersnaam').fill(email)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await expect(page.getByText('Open je Authenticator App')).toBeVisible()
  await expect(page.getByText('START')).toHaveCount(0)
})

test('S-043 S-045 S-046 UX-S1 the wizard with SMS', async ({ page }) => {
  await register(page, 'de-linde')
  await page.getByRole('link', { name: 'START' }).click()
  await page.getByLabel('SMS').check()
  await page.getByRole('button', { name: 'VOLGENDE' }).click()
  const number = `061${String(Date.now()).slice(-7)}`
  await page.getByLabel('Mobiel nummer').fill(number)
  await page.getByRole('button', { name: 'Stuur code' }).click()
  const sms = await messageTo(`+31${number.slice(1)}`)
  expect(sms.text).toMatch(/\n@[a-z0-9.-]+ #\d{6}$/)
  await page.getByLabel('Code', { exact: true }).fill(/#(\d{6})$/.exec(sms.text)?.[1] ?? '')
  await page.getByRole('button', { name: 'VOLGENDE' }).click()
  await finish(page)
})

async function withVirtualKey(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'usb',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return session
}

test('S-043 S-044 S-045 S-046 @script the wizard and the next sign-in with a security key, where nothing else is allowed', async ({
  page,
}) => {
  await withVirtualKey(page)
  const { email, link } = await anInvitedPerson('harbour-logistics', { locale: 'en' })
  const origin = originOf('harbour-logistics')
  await page.goto(link)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Date of birth').fill('07-03-1985')
  await page.locator('main form button[type=submit]').first().click()
  await page.locator('input[name=password]').fill(password)
  await page.getByRole('button', { name: 'Create password' }).click()
  const signIn = async () => {
    await page.goto(`${origin}/inloggen`)
    await page.getByLabel('Username').fill(email)
    await page.locator('input[name=password]').fill(password)
    await page.getByRole('button', { name: 'Log in', exact: true }).click()
  }
  await signIn()
  await page.getByRole('link', { name: 'START' }).click()
  await expect(page.locator('input[name=method]')).toHaveCount(1)
  await page.getByRole('button', { name: 'NEXT' }).click()
  await page.getByRole('button', { name: 'NEXT' }).click()
  await page.locator('input[name=stored]').check()
  await page.getByRole('button', { name: 'FINISH' }).click()
  await expect(page).toHaveURL(/\/dashboard$/)
  await page.getByRole('button', { name: 'Log out' }).click()
  await signIn()
  await page.locator('form[data-webauthn=authenticate] button[type=submit]').click()
  await expect(page).toHaveURL(/\/dashboard$/)
})

test('S-044 an employer without SMS does not offer it', async ({ page }) => {
  await register(page, 'zorggroep-meander')
  await page.getByRole('link', { name: 'START' }).click()
  await expect(page.getByLabel('Authenticator App')).toBeVisible()
  await expect(page.getByLabel('SMS')).toHaveCount(0)
})

test('S-113 a forgotten password: one link, and the second factor is still asked', async ({ page }) => {
  const who = await aRegisteredPerson({ slug: 'de-linde' })
  const origin = originOf('de-linde')
  const ask = async (email: string): Promise<string> => {
    await page.goto(`${origin}/wachtwoord-vergeten`)
    await page.getByLabel('E-mailadres').fill(email)
    await page.getByRole('button', { name: 'Stuur mij een link' }).click()
    return page.locator('main').innerText()
  }
  expect(await ask('niemand@voorbeeld.example')).toBe(await ask(who.email))
  const link = /https?:\/\/\S+\/wachtwoord-vergeten\/\S+/.exec((await messageTo(who.email)).text)?.[0] ?? ''
  await page.goto(link)
  await page.getByLabel('Nieuw wachtwoord').fill('drie groene natte sokken')
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click()
  await expect(page).toHaveURL(/\/inloggen/)
  await page.getByLabel('Gebruikersnaam').fill(who.email)
  await page.getByLabel('Wachtwoord', { exact: true }).fill('drie groene natte sokken')
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await page.getByLabel('Code', { exact: true }).fill(await totpCode(who.secret))
  await page.locator('main form:has(input[name=code]) button[type=submit]').first().click()
  await expect(page).toHaveURL(/\/dashboard$/)
  await page.goto(link)
  await expect(page.getByText('Deze link werkt niet meer').first()).toBeVisible()
})
