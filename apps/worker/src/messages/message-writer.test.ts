import type { EmployerId } from '@beterschap/core/ids'
import type { ClaimedNotification, Delivery, Template } from '@beterschap/core/notifications/ports'
import { messagesNl } from '@beterschap/i18n/messages.nl'
import { describe, expect, test } from 'vitest'
import { createMessageWriter } from './message-writer.ts'
import { isGsm } from './plain-words.ts'

const writer = createMessageWriter({
  scheme: 'https',
  portalBase: 'verzuim.example',
  adminBase: 'beheer.verzuim.example',
})
const claimed = (template: Template, change: Partial<ClaimedNotification> = {}): ClaimedNotification => ({
  employerId: 'employer' as EmployerId,
  id: 'id',
  attempt: 1,
  template,
  channel: 'email',
  recipientKind: 'identity',
  recipientId: 'recipient',
  subject: { kind: 'newDevice', caseId: 'case-canary', employeeId: 'employee-canary' },
  createdAt: new Date(),
  secret: {
    to: 'Demo.Werknemer@Example.com',
    locale: 'nl',
    name: 'Sanne',
    token: 'token-canary',
    code: '123456',
    host: 'linde.verzuim.example',
  },
  ...change,
})
const delivery = (locale: string, change: Partial<Delivery['employer']> = {}): Delivery => ({
  to: { email: 'Demo.Werknemer@Example.com', phone: '+31600000011', locale },
  employer: {
    name: 'Bakkerij De Linde',
    branding: { primary: '#8a3b12', postalName: 'Bakkerij De Linde, Molenweg 1, 1234 AB Voorbeeldstad' },
    help: { phone: null, email: null },
    ...change,
  },
  portal: { slug: 'linde', customHost: null },
})

const links: Record<Exclude<Template, 'smsCode'>, number> = {
  invitation: 1,
  passwordReset: 1,
  deviceProof: 1,
  securityNotice: 0,
  invitationDead: 0,
  sickReported: 0,
  recoveryReported: 0,
  sickReportWithdrawn: 0,
  itemShared: 0,
}
const templates = Object.keys(links) as (keyof typeof links)[]
const everyMail = templates.flatMap((template) => (['nl', 'en'] as const).map((locale) => [template, locale] as const))
const healthWords =
  /ziek|verzuim|hersteld|herstel|beter(?!schap)|arts|medisch|arbo|\bsick|\bill\b|illness|absen|recover|medical|doctor|health/i
const dates =
  /\d{1,2}-\d{1,2}-\d{2,4}|januari|februari|maart|\bapril|\bmei\b|juni|juli|augustus|january|february|june|july/i

describe.each(everyMail)('the mail %s in %s', (template, locale) => {
  const mail = writer.mail(claimed(template), delivery(locale))
  // Our own host names hold the product's domain; they say nothing about anybody.
  const said = `${mail.subject}\n${mail.text}\n${mail.html}`.replaceAll(/[a-z.]*verzuim\.example/g, '')

  test('UX-E1 R-3.8.7 SEC-A18 says nothing about health, and no date', () => {
    expect(said).not.toMatch(healthWords)
    expect(mail.subject).not.toMatch(dates)
    expect(mail.text).not.toMatch(dates)
  })

  test('UX-E6 carries a link only where it must, and exactly one', () => {
    expect(mail.html.match(/href=/g) ?? []).toHaveLength(links[template])
    expect(mail.text.match(/https?:\/\//g) ?? []).toHaveLength(links[template])
  })

  test('SEC-A18 holds no secret that is not its own', () => {
    expect(said).not.toContain('123456')
    expect(said).not.toContain('case-canary')
    expect(said).not.toContain('employee-canary')
    if (links[template] === 0) expect(said).not.toContain('token-canary')
  })

  test('UX-E2 the text says everything that the HTML says', () => {
    const words = mail.html
      .replace(/<style>.*?<\/style>|<title>.*?<\/title>/gs, '')
      .replace(/<[^>]+>/g, '\n')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    for (const line of words) expect(mail.text).toContain(line)
  })

  test('UX-E3 UX-E4 one column of 600 px, both schemes, a language, and light', () => {
    expect(mail.html).toContain(`<html lang="${locale}" dir="ltr">`)
    expect(mail.html).toContain('<meta name="color-scheme" content="light dark">')
    expect(mail.html).toContain('prefers-color-scheme:dark')
    expect(mail.html).toContain('max-width:600px')
    expect(Buffer.byteLength(mail.html)).toBeLessThan(100_000)
  })
})

describe('the invitation', () => {
  const mail = writer.mail(claimed('invitation'), delivery('nl'))

  test('S-021 asks to register for the Werknemerportaal', () => {
    expect(mail.text).toContain('nodigt je uit voor het Werknemerportaal')
    expect(mail.subject).toBe('Bericht van Bakkerij De Linde')
  })

  test('S-022 has one button, blue whatever colour the employer has', () => {
    const [, colour = ''] = /<a href="[^"]+" style="[^"]*background:(#[0-9a-f]{6})/.exec(mail.html) ?? []
    const [red = 0, green = 0, blue = 0] = (colour.match(/[0-9a-f]{2}/g) ?? []).map((part) => Number.parseInt(part, 16))
    expect(blue).toBeGreaterThan(Math.max(red, green))
    expect(mail.html).toContain('href="https://linde.verzuim.example/uitnodiging/token-canary"')
  })

  test('S-028 prints the username as it was registered', () => {
    expect(mail.html).toContain('>Demo.Werknemer@Example.com<')
    expect(mail.text).toContain('Je gebruikersnaam: Demo.Werknemer@Example.com')
  })

  test('S-029 holds no password and says that we never send one', () => {
    expect(mail.text).toContain('Wij mailen nooit een wachtwoord.')
    expect(mail.text).toContain('4 dagen')
  })

  test('S-021 leads to the own domain of an employer that has one', () => {
    const own = writer.mail(claimed('invitation'), {
      ...delivery('nl'),
      portal: { slug: 'linde', customHost: 'portaal.linde.example' },
    })
    expect(own.text).toContain('https://portaal.linde.example/uitnodiging/token-canary')
  })
})

describe('values from elsewhere', () => {
  const evil = delivery('nl', { name: 'A"><script>alert(1)</script>\r\nBcc: all@example.com\u202e' })
  const mail = writer.mail(claimed('securityNotice'), evil)

  test('SEC-A18 are escaped in the HTML', () => {
    expect(mail.html).not.toContain('<script')
    expect(mail.html).toContain('&lt;script&gt;')
  })

  test('SEC-A18 cannot add a header or turn the line around', () => {
    expect(mail.subject).not.toMatch(/[\r\n\u202e]/)
    expect(mail.from.name).not.toMatch(/[\r\n\u202e]/)
  })

  test('UX-E3 only a raster logo is sent along, inline, with the name beside it', () => {
    const branding = { ...delivery('nl').employer.branding, logo: 'data:image/png;base64,iVBORw0KGgo=' }
    const shown = writer.mail(claimed('securityNotice'), delivery('nl', { branding }))
    expect(shown.html).toContain('src="cid:logo@portal" alt="Bakkerij De Linde"')
    expect(shown.logo).toEqual({ contentType: 'image/png', content: 'iVBORw0KGgo=' })
    const drawn = { ...branding, logo: 'data:image/svg+xml;base64,PHN2Zz4=' }
    expect(writer.mail(claimed('securityNotice'), delivery('nl', { branding: drawn })).logo).toBeNull()
  })
})

describe('every kind of security notice', () => {
  const { wasYou: _a, notYou: _b, other: _c, ...kinds } = messagesNl.securityNotice
  test.each(Object.keys(kinds))('SEC-A10 %s says in its own words what happened', (kind) => {
    const mail = writer.mail(claimed('securityNotice', { subject: { kind } }), delivery('nl'))
    expect(mail.text).toContain(kinds[kind as keyof typeof kinds])
    expect(mail.text).toContain('Ga dan zelf naar linde.verzuim.example')
  })

  test('SEC-A10 a kind of a newer build is told without particulars', () => {
    const mail = writer.mail(claimed('securityNotice', { subject: { kind: 'constructor' } }), delivery('nl'))
    expect(mail.text).toContain(messagesNl.securityNotice.other)
  })
})

describe('text messages', () => {
  test.each([
    ['nl', 'Je code is 123456. Geef deze code aan niemand.\n\n@linde.verzuim.example #123456'],
    ['en', 'Your code is 123456. Do not share this code.\n\n@linde.verzuim.example #123456'],
  ])('UX-S1 UX-S2 a code in %s is bound to its host', (locale, expected) => {
    const text = writer.sms(claimed('smsCode', { channel: 'sms' }), delivery(locale))
    expect(text).toBe(expected)
    expect(text).toMatch(/\n@[a-z0-9.-]+ #\d{6}$/)
    expect(isGsm(text) && text.length <= 160).toBe(true)
  })

  test.each([
    ['nl', 'Bakkerij De Linde'],
    ['en', 'Bakkerij De Linde'],
    ['nl', `Ćirić & Zoön ${'Zeer Lange Naam '.repeat(20)}`],
    ['en', '株式会社 🍞 {Brood}'],
  ])('UX-S3 UX-S4 R-3.8.7 a notice in %s for %s fits one segment, without link or health word', (locale, name) => {
    for (const template of ['sickReported', 'recoveryReported', 'sickReportWithdrawn'] as const) {
      const text = writer.sms(claimed(template, { channel: 'sms', secret: null }), delivery(locale, { name }))
      expect(isGsm(text)).toBe(true)
      expect(text.length).toBeLessThanOrEqual(160)
      expect(text).not.toMatch(/https?:|www\.|\.example/)
      expect(text).not.toMatch(healthWords)
    }
  })
})
