import { expect, test } from 'vitest'
import { failureOf } from './security-key-failure.ts'

const named = (name: string, cause?: Error) =>
  Object.assign(new Error('words that differ per browser', { cause }), { name })

test.each([
  ['somebody who lets the key wait', named('NotAllowedError'), 'cancelled'],
  ['a ceremony that another one ends', named('AbortError'), 'cancelled'],
  ['a key that is registered already', named('WebAuthnError', named('InvalidStateError')), 'registered'],
  ['a key of an unknown kind', named('NotSupportedError'), 'unsupported'],
  ['a host that does not match', named('SecurityError'), 'failed'],
  ['something that is no error', 'no', 'failed'],
])('S-043 %s is told apart', (_title, thrown, failure) => {
  expect(failureOf(thrown)).toBe(failure)
})
