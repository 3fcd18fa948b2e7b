import type { FrontDoorDeps } from './sign-in/ports.ts'
import type { SignInError } from './sign-in/sign-in.errors.ts'

/** Words of the product that make a password easy to guess. */
const productWords = ['beterschap', 'werknemerportaal', 'werknemersportaal']

const failureCode = {
  tooShort: 'password.too_short',
  tooLong: 'password.too_long',
  guessable: 'password.guessable',
  ownWords: 'password.own_words',
} as const

/** The criteria of P-06 that a new password breaks, each named (S-030). */
export function checkPassword(deps: FrontDoorDeps, password: string, ownWords: readonly string[]): SignInError[] {
  return deps.passwords
    .failures(password, [...productWords, ...ownWords])
    .map((failure) => ({ code: failureCode[failure] }))
}
