import { PasswordDeskFull } from '@beterschap/crypto/password-hash'
import { expect, test } from 'vitest'
import { withBusyAnswer } from './password-desk.ts'

const desk = (thrown: Error) =>
  withBusyAnswer({ hash: () => Promise.reject(thrown), verify: () => Promise.reject(thrown), failures: () => [] })

test.each(['hash', 'verify'] as const)('SEC-F12 a full password desk answers 503 to %s', async (work) => {
  const call = work === 'hash' ? desk(new PasswordDeskFull()).hash('x') : desk(new PasswordDeskFull()).verify(null, 'x')
  await expect(call).rejects.toMatchObject({ status: 503 })
})

test('SEC-F12 any other failure stays what it is', async () => {
  await expect(desk(new TypeError('a bug')).hash('x')).rejects.toThrow('a bug')
})
