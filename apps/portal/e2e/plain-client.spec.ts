import { expect, test } from '@playwright/test'
import { totpCode } from '../../../packages/crypto/src/totp.ts'
import { FormClient, formsIn, type Page, textOf } from '../../../tools/form-client/form-client.ts'

const mailbox = process.env.E2E_MAILBOX_URL ?? ''
const portalBase = process.env.E2E_PORTAL_BASE ?? ''
const password = 'vier losse blauwe woorden'

interface Message {
  to: string
  subject: string
  text: string
  channel: string
}

const messagesTo = async (to: string): Promise<Message[]> =>
  (await (await fetch(`${mailbox}/api/messages?to=${encodeURIComponent(to)}`)).json()) as Message[]

async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('It did not come within 15 seconds.')
}

const hasField = (name: string) => (form: { fields: Record<string, string> }) => name in form.fields
const titleOf = (page: Page): string => textOf(/<title>([\s\S]*?)<\/title>/.exec(page.html)?.[1] ?? '')

test('S-020 to S-105 the whole path with nothing but HTML forms and a cookie jar @plain', async () => {
  const client = new FormClient(Number(portalBase.split(':')[1]))
  const email = 'pien.nieuweling@zorggroep-meander.example'
  const [invitation] = await eventually(async () => {
    const found = await messagesTo(email)
    return found.length ? found : undefined
  })
  const link = /https?:\/\/\S+\/uitnodiging\/\S+/.exec(invitation?.text ?? '')?.[0] ?? ''

  let page = await client.get(link)
  expect(page.status).toBe(200)
  page = await client.submit(page, { email, birthDate: '1999-06-15' })
  expect(page.status).toBe(422)
  expect(titleOf(page)).toMatch(/^Fout: /)
  page = await client.submit(page, { email, birthDate: '15-06-1999' })
  expect(page.url.pathname).toBe('/registreren')
  expect(page.url.href).not.toContain('uitnodiging')
  page = await client.submit(page, { password })
  expect(page.url.pathname).toBe('/inloggen')
  page = await client.submit(page, { email: email.toUpperCase(), password })
  expect(page.url.pathname).toBe('/tweefactor')

  // The employer allows key and app; SMS is not offered and not taken.
  page = await client.get(new URL('/tweefactor/kiezen', page.url))
  expect(page.html).not.toContain('value="sms"')
  expect((await client.submit(page, { method: 'sms' }, hasField('method'))).status).toBe(422)
  page = await client.submit(page, { method: 'totp' }, hasField('method'))
  const secret = (/(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(textOf(page.html))?.[0] ?? '').replaceAll(' ', '')
  page = await client.submit(page, { code: '000000' })
  expect(page.status).toBe(422)
  page = await client.submit(page, { code: await totpCode(secret) })
  const backupCode = formsIn(page.html).find(hasField('backupCode'))?.fields.backupCode ?? ''
  expect(backupCode).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/)
  expect((await client.submit(page, {}, hasField('backupCode'))).status).toBe(422)
  page = await client.submit(page, { stored: 'on' }, hasField('backupCode'))
  expect(page.url.pathname).toBe('/dashboard')
  expect(page.html).not.toContain(backupCode)

  page = await client.get(new URL('/ziekmelden', page.url))
  const form = page
  page = await client.submit(page, { hours: '3,5' })
  expect(page.url.pathname).toMatch(/^\/ziekmelden\/[0-9a-f-]{36}$/)
  expect(textOf(page.html)).toContain('Beterschap')
  const again = await client.submit(form, { hours: '3,5' })
  expect(again.url.pathname).toBe(page.url.pathname)
  page = await client.get(new URL('/dashboard', page.url))
  expect(page.html).toContain('href="/hersteld-melden"')

  for (const to of ['wil.teamleider@zorggroep-meander.example', 'carla.casemanager@hetkompas.example']) {
    const notice = await eventually(async () =>
      (await messagesTo(to)).find(({ subject }) => subject.includes('Zorggroep Meander')),
    )
    expect(`${notice.subject} ${notice.text.replaceAll(process.env.E2E_ADMIN_BASE ?? '', '')}`).not.toMatch(
      /ziek|hersteld|verzuim|Pien/i,
    )
  }

  page = await client.get(new URL('/hersteld-melden', page.url))
  const tomorrow = new Date(Date.now() + 86_400_000)
  const [year = '', month = '', day = ''] = tomorrow.toISOString().slice(0, 10).split('-')
  const asked = formsIn(page.html).find(hasField('key'))?.fields ?? {}
  const dayField = Object.keys(asked).find((name) => /Day$/.test(name)) ?? ''
  const other = dayField.replace(/Day$/, '')
  page = await client.submit(
    page,
    { [dayField]: day, [`${other}Month`]: month, [`${other}Year`]: year, [other.replace(/Date$/, '')]: 'other' },
    hasField('key'),
  )
  expect(page.url.pathname).toMatch(/^\/hersteld-melden\/[0-9a-f-]{36}$/)
  page = await client.get(new URL('/verzuim-dossier', page.url))
  expect(textOf(page.html)).toMatch(/Lopend|Gesloten/)
})
