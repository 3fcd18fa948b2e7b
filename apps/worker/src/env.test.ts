import { describe, expect, test } from 'vitest'
import { addressIn, readEnv } from './env.ts'

const right = {
  WORKER_DATABASE_URL: 'postgresql://app_worker:made-up@127.0.0.1:5432/beterschap',
  CONTEXT_KEY: 'ab'.repeat(32),
  KEY_ENCRYPTION_KEY: 'cd'.repeat(32),
  PORTAL_BASE: 'verzuim.example',
  ADMIN_BASE: 'beheer.verzuim.example',
  SMTP_URL: 'smtp://127.0.0.1:3025',
  MAIL_FROM: 'Beterschap <no-reply@beterschap.example>',
}

describe('the settings of the worker', () => {
  test('LIB-T8 without REDIS_URL it runs on PostgreSQL, and an empty value counts as none', () => {
    expect(readEnv(right).REDIS_URL).toBeUndefined()
    expect(readEnv({ ...right, REDIS_URL: '', TWILIO_ACCOUNT_SID: '' }).REDIS_URL).toBeUndefined()
  })

  test.each([
    ['CONTEXT_KEY', 'secret-but-short'],
    ['WORKER_DATABASE_URL', 'mysql://secret@host/db'],
    ['SMTP_URL', 'https://secret.example'],
    ['MAIL_FROM', 'secret nobody\r\nBcc: x@y.example'],
    ['WORKER_PORT', '99999999'],
    ['REDIS_URL', 'secret'],
  ])('SEC-K4 a wrong %s is named, its value is not', (name, value) => {
    const start = () => readEnv({ ...right, [name]: value })
    expect(start).toThrow(name)
    expect(start).not.toThrow(value.slice(0, 12))
  })

  test('SEC-K4 what is missing is named', () => {
    const { SMTP_URL: _, ...without } = right
    expect(() => readEnv(without)).toThrow(/SMTP_URL: is missing/)
    expect(() => readEnv({ ...right, TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}` })).toThrow(/TWILIO_AUTH_TOKEN/)
  })

  test.each(['Beterschap <no-reply@beterschap.example>', 'no-reply@beterschap.example'])(
    '%s holds an address',
    (from) => {
      expect(addressIn(from)).toBe('no-reply@beterschap.example')
    },
  )
})
