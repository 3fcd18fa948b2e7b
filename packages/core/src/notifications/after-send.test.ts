import { describe, expect, test } from 'vitest'
import { backoffSeconds, settleAfterFault, settleAfterSend } from './after-send.ts'
import type { SendOutcome } from './ports.ts'

const message = { template: 'sickReported' as const, channel: 'email' as const, attempt: 1, ageSeconds: 5 }
const sms = { ...message, channel: 'sms' as const }
const code = { ...sms, template: 'smsCode' as const }
const later: SendOutcome = { outcome: 'later', code: 'smtp.451' }
const unknown: SendOutcome = { outcome: 'unknown', code: 'sms.ECONNRESET' }
const refused: SendOutcome = { outcome: 'refused', code: 'smtp.550' }

describe('what a message becomes after it was handed over', () => {
  test.each([
    ['a mail that was taken', message, { outcome: 'sent', messageId: 'm1' }, { state: 'sent', messageId: 'm1' }],
    ['a mail refused for good', message, refused, { state: 'dead', errorCode: 'smtp.550' }],
    ['a mail for later', message, later, { state: 'pending', waitSeconds: 2, errorCode: 'smtp.451' }],
    [
      'a mail for later, after a day',
      { ...message, ageSeconds: 86_401 },
      later,
      { state: 'dead', errorCode: 'smtp.451' },
    ],
    [
      'a notice by SMS that may be on its way',
      sms,
      unknown,
      { state: 'pending', waitSeconds: 60, errorCode: 'sms.ECONNRESET' },
    ],
  ] as const)('SEC-M3 %s', (_title, given, outcome, expected) => {
    expect(settleAfterSend(given, outcome, 0)).toEqual(expected)
  })

  test.each([
    [unknown, 'unknown'],
    [later, 'failed'],
    [refused, 'failed'],
  ])('SEC-M3 a code by SMS is never tried again by us (%o)', (outcome, state) => {
    expect(settleAfterSend(code, outcome, 0).state).toBe(state)
  })

  test('REL-fault-12 waits double up to a quarter of an hour, and chance shortens them by at most a half', () => {
    expect([1, 2, 3, 20].map((attempt) => backoffSeconds(attempt, 0))).toEqual([2, 4, 8, 900])
    expect([1, 2, 3, 20].map((attempt) => backoffSeconds(attempt, 0.999))).toEqual([1, 2, 4, 450])
  })

  test('SEC-M7 what we cannot prepare is given up in the end', () => {
    expect(settleAfterFault({ attempt: 1 }, 0)).toMatchObject({ state: 'pending' })
    expect(settleAfterFault({ attempt: 12 }, 0)).toEqual({ state: 'dead', errorCode: 'worker.fault' })
  })
})
