import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import nodemailer from 'nodemailer'
import twilio from 'twilio'
import type { RequestOptions } from 'twilio/lib/base/RequestClient.js'
import RequestClient from 'twilio/lib/base/RequestClient.js'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { freePorts } from '../launcher/ports.mjs'
import type { Message } from './message.ts'
import { readSettings } from './settings.ts'
import { startMailbox } from './start-mailbox.ts'

const account = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'a-token-for-tests' }
const dataDir = mkdtempSync(join(tmpdir(), 'beterschap-mailbox-'))
const [httpPort = 0, smtpPort = 0, callbackPort = 0] = await freePorts(3)
const address = `http://127.0.0.1:${httpPort}`
const settings = { dataDir, host: '127.0.0.1', httpPort, smtpPort, twilio: account }
let mailbox: Awaited<ReturnType<typeof startMailbox>>

beforeAll(async () => {
  mailbox = await startMailbox(settings)
})
afterEach(() => mailbox.store.clear())
afterAll(async () => {
  await mailbox.stop()
  rmSync(dataDir, { recursive: true })
})

const messages = async (query = ''): Promise<Message[]> => (await fetch(`${address}/api/messages${query}`)).json()

async function sendMail(to: string, subject = 'Ziekmelding ontvangen – één', text = 'Beste') {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port: smtpPort, secure: false, ignoreTLS: true })
  await transport.sendMail({ from: 'Demo <demo@bakker.example>', to, subject, text, html: '<p>Beste</p>' })
  transport.close()
}

/** The SDK has no setting for another address, so its requests are sent to the stand-in here, as the worker does. */
class LocalClient extends RequestClient {
  override request<T>(options: RequestOptions) {
    const { pathname, search } = new URL(options.uri)
    return super.request<T>({ ...options, uri: `${address}${pathname}${search}` })
  }
}
const sms = (authToken = account.authToken) =>
  twilio(account.accountSid, authToken, { httpClient: new LocalClient() }).messages

describe('mail', () => {
  test('a mail sent with nodemailer lies in the mailbox of each recipient', async () => {
    await sendMail('anna@bakker.example, Bram@bakker.example')
    const [newest] = await messages('?to=bram@BAKKER.example&channel=email')
    expect(newest).toEqual({
      id: expect.any(String),
      channel: 'email',
      to: 'Bram@bakker.example',
      from: expect.stringContaining('demo@bakker.example'),
      subject: 'Ziekmelding ontvangen – één',
      text: expect.stringContaining('Beste'),
      html: expect.stringContaining('<p>Beste</p>'),
      receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    })
    expect(await messages()).toHaveLength(2)
  })

  test('the newest message comes first', async () => {
    await sendMail('anna@bakker.example', 'een')
    await sendMail('anna@bakker.example', 'twee')
    expect((await messages()).map((message) => message.subject)).toEqual(['twee', 'een'])
  })

  test('a mail above the limit is refused', async () => {
    const tooLarge = `${'x'.repeat(70)}\n`.repeat(80_000)
    await expect(sendMail('anna@bakker.example', 'Groot', tooLarge)).rejects.toThrow(/552|size/i)
    expect(await messages()).toEqual([])
  })
})

describe('text messages', () => {
  test('an SMS sent with the twilio SDK lies in the mailbox and in its list', async () => {
    const sent = await sms().create({ to: '+31600000001', from: '+31600000000', body: 'Je code is 123456' })
    expect(sent.status).toBe('queued')
    expect(await messages('?to=%2B31600000001&channel=sms')).toMatchObject([
      { id: sent.sid, text: 'Je code is 123456' },
    ])
    expect((await sms().list({ to: '+31600000001' })).map((message) => message.sid)).toEqual([sent.sid])
    expect(await sms().list({ to: '+31600000002' })).toEqual([])
  })

  test.each([
    ['a number that is none', { to: 'abc', from: '+31600000000', body: 'x' }, 21211],
    ['no text', { to: '+31600000001', from: '+31600000000', body: '' }, 21602],
  ])('%s is refused with the code of Twilio', async (_title, message, code) => {
    await expect(sms().create(message)).rejects.toMatchObject({ code, status: 400 })
    expect(await messages()).toEqual([])
  })

  test('a wrong token is refused with the code of Twilio', async () => {
    const refused = sms('another-token').create({ to: '+31600000001', from: '+31600000000', body: 'x' })
    await expect(refused).rejects.toMatchObject({ code: 20003, status: 401 })
  })

  test('the sender is told that it was sent and delivered, with a signature that holds', async () => {
    const url = `http://127.0.0.1:${callbackPort}/webhooks/twilio?m=1`
    const seen: { status: string | undefined; valid: boolean; forged: boolean }[] = []
    const receive = (request: IncomingMessage, body: string) => {
      const params = Object.fromEntries(new URLSearchParams(body))
      const signature = String(request.headers['x-twilio-signature'])
      seen.push({
        status: params.MessageStatus,
        valid: twilio.validateRequest(account.authToken, signature, url, params),
        forged: twilio.validateRequest(account.authToken, signature, url, { ...params, To: '+31600000009' }),
      })
    }
    const listener = createServer((request, response) => {
      text(request)
        .then((body) => receive(request, body))
        .then(
          () => response.end(),
          (error) => response.destroy(error),
        )
    }).listen(callbackPort, '127.0.0.1')
    await sms().create({ to: '+31600000001', from: '+31600000000', body: 'x', statusCallback: url })
    await vi.waitFor(() => expect(seen).toHaveLength(2), 5_000)
    listener.close()
    expect(seen).toEqual([
      { status: 'sent', valid: true, forged: false },
      { status: 'delivered', valid: true, forged: false },
    ])
  })
})

describe('the page and its interface', () => {
  test('it shows what a mail says without letting it out of its frame', async () => {
    await sendMail('anna@bakker.example', '<script>alert(1)</script>')
    const [mail] = await messages()
    const response = await fetch(`${address}/?id=${mail?.id}&lang=en`)
    const page = await response.text()
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).not.toContain('<script>alert(1)')
    expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
    expect(page).toContain('All messages')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('it shows logins with a live code and never the secret behind it', async () => {
    const seeded = {
      name: 'Anna Jansen',
      role: 'employee',
      organisation: 'Bakkerij',
      url: 'http://b.verzuim.localhost:3000',
    }
    const login = {
      ...seeded,
      username: 'anna@bakker.example',
      password: 'made-up-passphrase',
      totpSecret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    }
    writeFileSync(join(dataDir, 'accounts.json'), JSON.stringify([login, { name: 'Bram', birthDate: '07-03-1985' }]))
    const response = await fetch(`${address}/api/accounts`)
    const answered = await response.text()
    expect(answered).not.toContain(login.totpSecret)
    expect(JSON.parse(answered)).toEqual([
      {
        ...seeded,
        username: login.username,
        password: login.password,
        code: expect.stringMatching(/^\d{6}$/),
        birthDate: null,
      },
      {
        name: 'Bram',
        role: null,
        organisation: null,
        url: null,
        username: null,
        password: null,
        code: null,
        birthDate: '07-03-1985',
      },
    ])
  })

  test('DELETE empties it', async () => {
    await sendMail('anna@bakker.example')
    expect((await fetch(`${address}/api/messages`, { method: 'DELETE' })).status).toBe(204)
    expect(await messages()).toEqual([])
  })

  test.each([
    ['a channel that does not exist', '/api/messages?channel=fax', {}, 400],
    ['an unknown address', '/api/other', {}, 404],
    ['another method', '/api/messages', { method: 'PUT' }, 405],
    [
      'a body above the limit',
      '/2010-04-01/Accounts/x/Messages.json',
      { method: 'POST', body: 'x'.repeat(200_000) },
      413,
    ],
  ])('%s is refused', async (_title, path, options, status) => {
    expect((await fetch(`${address}${path}`, options)).status).toBe(status)
  })

  test('a foreign name that points at this machine reads nothing', async () => {
    const { request } = await import('node:http')
    const status = await new Promise((resolve, reject) => {
      request(`${address}/api/accounts`, { headers: { host: 'evil.example' } }, (response) =>
        resolve(response.statusCode),
      )
        .on('error', reject)
        .end()
    })
    expect(status).toBe(421)
  })

  test.each(['/healthz', '/readyz'])('%s answers', async (path) => {
    expect((await fetch(`${address}${path}`)).status).toBe(200)
  })
})

test('messages come back after a restart', async () => {
  await sendMail('anna@bakker.example')
  const before = await messages()
  await mailbox.stop()
  mailbox = await startMailbox(settings)
  expect(mailbox.store.list()).toEqual(before)
  expect(before).toHaveLength(1)
})

describe('settings', () => {
  const env = { TWILIO_ACCOUNT_SID: account.accountSid, TWILIO_AUTH_TOKEN: account.authToken }

  test('it refuses production unless told twice', () => {
    expect(() => readSettings({ ...env, NODE_ENV: 'production' })).toThrow(/MAILBOX_IN_PRODUCTION=yes-i-know/)
    const told = readSettings({ ...env, NODE_ENV: 'production', MAILBOX_IN_PRODUCTION: 'yes-i-know' })
    expect(told.httpPort).toBe(3002)
  })

  test('it names the setting that is wrong', () => {
    expect(() => readSettings({ ...env, MAILBOX_PORT: 'abc' })).toThrow(/MAILBOX_PORT/)
  })
})
