import type { FrontDoorDeps } from '@beterschap/core/sign-in/ports'
import { PasswordDeskFull } from '@beterschap/crypto/password-hash'

type Passwords = FrontDoorDeps['passwords']

/** A full password desk becomes an answer of its own wherever it happens: 503, come back in a moment (SEC-F12). */
export function withBusyAnswer(passwords: Passwords): Passwords {
  const orBusy = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (thrown) {
      throw thrown instanceof PasswordDeskFull ? new Response(null, { status: 503 }) : thrown
    }
  }
  return {
    ...passwords,
    hash: (password) => orBusy(passwords.hash(password)),
    verify: (stored, password) => orBusy(passwords.verify(stored, password)),
  }
}
