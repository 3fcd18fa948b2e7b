import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { account, aMailbox } from '../testing/a-mailbox.ts'
import { anSmtpServer } from '../testing/an-smtp-server.ts'
import { createSmtpMail, smtpOutcome } from './smtp-mail.ts'
import { createTwilioSms, twilioOutcome } from './twilio-sms.ts'

const mail = {
  from: { name: 'Bakkerij "De Linde", <Voorbeeldstad>' },
  to: 'sanne@linde.example',
  replyTo: 'help@linde.example',
  subject: 'Bericht van Bakkerij De Linde',
  text: 'Hallo',
  html: '<p>Hallo</p>',
  logo: { contentType: 'image/png', content: 'iVBORw0KGgo=' },
}

describe('mail by SMTP', () => {
  let server: Awaited<ReturnType<typeof anSmtpServer>>
  beforeAll(async () => {
    server = await anSmtpServer()
  })
  afterAll(() => server.close())

  test('UX-E5 is marked as made by a machine, with an address for answers and a name that cannot break out', async () => {
    const smtp = createSmtpMail({ url: server.url, fromAddress: 'no-reply@beterschap.example' })
    expect(await smtp.isReachable()).toBe(true)
    expect(await smtp.send('1', mail)).toEqual({ outcome: 'sent', messageId: '<n.1@beterschap.example>' })
    smtp.close()
    const [got] = server.to(mail.to)
    expect(got?.mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(got?.mail.from?.value).toEqual([{ name: mail.from.name, address: 'no-reply@beterschap.example' }])
    expect(got?.mail.replyTo?.value[0]?.address).toBe('help@linde.example')
    expect(got?.mail.attachments.map((part) => part.cid)).toEqual(['logo@portal'])
  })

  test('REL-fault-12 SEC-M1 a server without TLS gets no mail where TLS is required, and the mail waits', async () => {
    const open = createSmtpMail({ url: server.url, tls: 'required', fromAddress: 'no-reply@beterschap.example' })
    expect(await open.send('2', mail)).toMatchObject({ outcome: 'later' })
    open.close()
    expect(server.to(mail.to)).toHaveLength(1)
  })

  test('REL-fault-12 a server that is not there is asked again later', async () => {
    const nobody = createSmtpMail({ url: 'smtp://127.0.0.1:1', fromAddress: 'no-reply@beterschap.example' })
    expect(await nobody.isReachable()).toBe(false)
    expect((await nobody.send('3', mail)).outcome).not.toBe('sent')
    nobody.close()
  })

  test.each([
    [{ responseCode: 550, code: 'EENVELOPE' }, 'refused'],
    [{ responseCode: 554, code: 'EMESSAGE' }, 'refused'],
    [{ responseCode: 554, code: 'EPROTOCOL' }, 'later'],
    [{ responseCode: 451, code: 'EMESSAGE' }, 'later'],
    [{ responseCode: 535, code: 'EAUTH' }, 'later'],
    [{ code: 'ETIMEDOUT' }, 'unknown'],
    [new Error('broken'), 'unknown'],
  ])('REL-fault-12 %o means %s', (thrown, outcome) => {
    expect(smtpOutcome(thrown).outcome).toBe(outcome)
  })
})

describe("SMS by Twilio's own SDK", () => {
  let mailbox: Awaited<ReturnType<typeof aMailbox>>
  const config = () => ({ ...account, from: '+31600000000', baseUrl: mailbox.url })
  beforeAll(async () => {
    mailbox = await aMailbox()
  })
  afterAll(() => mailbox.close())

  test('REL-fault-13 a message is taken, and found again by number, words and time', async () => {
    const sms = createTwilioSms(config())
    const message = { to: '+31600000021', text: 'Er staat iets nieuws voor je klaar.' }
    const before = new Date()
    const sent = await sms.send(message)
    expect(sent).toMatchObject({ outcome: 'sent', messageId: expect.stringMatching(/^SM[0-9a-f]{32}$/) })
    expect(await sms.findSent(message, before)).toEqual({ messageId: sent.outcome === 'sent' ? sent.messageId : '' })
    expect(await sms.findSent({ ...message, text: 'Iets anders.' }, before)).toEqual({ messageId: null })
    expect(await sms.findSent(message, new Date(Date.now() + 60_000))).toEqual({ messageId: null })
    expect(await sms.isReachable()).toBe(true)
  })

  test('REL-fault-13 a number that the provider refuses is refused for good', async () => {
    expect(await createTwilioSms(config()).send({ to: '0612', text: 'x' })).toEqual({
      outcome: 'refused',
      code: 'sms.21211',
    })
  })

  test('REL-fault-13 a provider that is not there has surely not sent it', async () => {
    const sms = createTwilioSms({ ...config(), baseUrl: 'http://127.0.0.1:1' })
    expect((await sms.send({ to: '+31600000022', text: 'x' })).outcome).toBe('later')
    expect(await sms.findSent({ to: '+31600000022', text: 'x' }, new Date())).toHaveProperty('failed')
    expect(await sms.isReachable()).toBe(false)
  })

  test.each([
    [{ status: 429, code: 20429 }, 'later'],
    [{ status: 400, code: 21610 }, 'refused'],
    [{ status: 503, code: 20503 }, 'unknown'],
    [{ code: 'ECONNABORTED' }, 'unknown'],
  ])('REL-fault-13 %o means %s', (thrown, outcome) => {
    expect(twilioOutcome(thrown).outcome).toBe(outcome)
  })
})
