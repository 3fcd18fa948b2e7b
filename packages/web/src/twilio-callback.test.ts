import { createSignContext } from '@beterschap/crypto/sign-context'
import { openDatabase } from '@beterschap/db/clients'
import { createDeliveryStatusStore } from '@beterschap/db/follow-ups/delivery-status-store'
import { createTestDatabase, type TestDatabase } from '@beterschap/testing/database'
import pg from 'pg'
import twilio from 'twilio'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { handleTwilioCallback } from './twilio-callback.ts'

const authToken = 'made-up-token'
const callbackUrl = 'https://verzuim.example/webhooks/twilio'
const employerId = '00000000-0000-4000-8000-000000000001'

describe('delivery reports', () => {
  let database: TestDatabase
  let owner: pg.Client
  let db: ReturnType<typeof openDatabase>
  let handle: (request: Request) => Promise<Response>
  let sid = ''
  let count = 0

  const report = (params: Record<string, string>, { token = authToken, url = callbackUrl } = {}) =>
    handle(
      new Request('http://127.0.0.1:3000/webhooks/twilio', {
        method: 'POST',
        headers: { 'x-twilio-signature': twilio.getExpectedTwilioSignature(token, url, params) },
        body: new URLSearchParams(params),
      }),
    )
  const state = async () =>
    (await owner.query('select state, error_code from notification where message_id = $1', [sid])).rows[0]

  beforeAll(async () => {
    database = await createTestDatabase()
    owner = new pg.Client({ connectionString: database.ownerUrl })
    owner.on('error', () => undefined) // dropping the database at the end ends this connection
    await owner.connect()
    db = openDatabase(database.appUrl, { connections: 2 })
    const sign = createSignContext(process.env.CONTEXT_KEY ?? '')
    handle = handleTwilioCallback({ authToken, callbackUrl, store: createDeliveryStatusStore({ db, sign }) })
  })
  afterAll(async () => {
    await owner.end()
    await db.$disconnect()
    await database.drop()
  })
  beforeEach(async () => {
    sid = `SM${String(++count).padStart(32, '0')}`
    await owner.query(
      `insert into notification (employer_id, id, business_key, channel, template, recipient_kind, recipient_id, subject, state, message_id)
       values ($1, gen_random_uuid(), $2, 'sms', 'sickReported', 'employee', gen_random_uuid(), '{}', 'sent', $2)`,
      [employerId, sid],
    )
  })

  test('SEC-M9 a signed report moves the message on', async () => {
    expect((await report({ MessageSid: sid, MessageStatus: 'delivered' })).status).toBe(204)
    expect(await state()).toEqual({ state: 'delivered', error_code: null })
  })

  test.each([
    ['with another token', { token: 'another-token' }],
    ['for another address', { url: 'https://evil.example/webhooks/twilio' }],
  ])('SEC-M9 a report signed %s changes nothing', async (_title, how) => {
    expect((await report({ MessageSid: sid, MessageStatus: 'delivered' }, how)).status).toBe(403)
    expect(await state()).toEqual({ state: 'sent', error_code: null })
  })

  test('SEC-M9 a report whose words were changed, or doubled, after signing changes nothing', async () => {
    const params = { MessageSid: sid, MessageStatus: 'sent' }
    const signature = twilio.getExpectedTwilioSignature(authToken, callbackUrl, params)
    for (const body of [
      `MessageSid=${sid}&MessageStatus=failed`,
      `MessageSid=${sid}&MessageStatus=failed&MessageStatus=sent`,
    ]) {
      const answer = await handle(
        new Request(callbackUrl, { method: 'POST', headers: { 'x-twilio-signature': signature }, body }),
      )
      expect(answer.status).toBe(403)
    }
    expect((await state())?.state).toBe('sent')
  })

  test('SEC-M9 REL-fault-14 a replay and a late report leave the last word as it is', async () => {
    await report({ MessageSid: sid, MessageStatus: 'delivered' })
    for (const status of ['delivered', 'sent', 'failed', 'undelivered', 'queued'])
      expect((await report({ MessageSid: sid, MessageStatus: status, ErrorCode: '30003' })).status).toBe(204)
    expect(await state()).toEqual({ state: 'delivered', error_code: null })
  })

  test('SEC-M9 what was not delivered stays so, with the code of the provider', async () => {
    await report({ MessageSid: sid, MessageStatus: 'undelivered', ErrorCode: '30003' })
    await report({ MessageSid: sid, MessageStatus: 'delivered' })
    expect(await state()).toEqual({ state: 'failed', error_code: 'sms.30003' })
  })

  test('SEC-M9 a report about a message that we do not know is taken in and changes nothing', async () => {
    expect((await report({ MessageSid: `SM${'f'.repeat(32)}`, MessageStatus: 'delivered' })).status).toBe(204)
    expect((await report({ MessageStatus: 'delivered' })).status).toBe(400)
    expect((await state())?.state).toBe('sent')
  })

  test('SEC-M9 a GET is refused', async () => {
    expect((await handle(new Request(callbackUrl))).status).toBe(405)
  })

  test('SEC-M9 the role that takes reports in can change nothing else of a message', async () => {
    await expect(db.$executeRaw`update notification set recipient_id = gen_random_uuid()`).rejects.toThrow(
      /permission denied/,
    )
  })
})
