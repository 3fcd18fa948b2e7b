import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as dutch from '@zxcvbn-ts/language-nl-be'

export type PasswordFailure = 'tooShort' | 'tooLong' | 'guessable' | 'ownWords'

export const MIN_PASSWORD_LENGTH = 12
/** More than the 128 that must be allowed (ASVS 6.2.9); the end is there so that nobody makes us hash a book. */
export const MAX_PASSWORD_LENGTH = 1024

// useLevenshteinDistance stays off: near misses of dictionary words are what a passphrase is made of.
const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...dutch.dictionary },
  graphs: common.adjacencyGraphs,
  useLevenshteinDistance: false,
})

/**
 * Which of the criteria of P-06 a new password breaks, none when it is good: length, not a known or guessable
 * password (the local dictionaries hold leaked passwords and Dutch words), and more than the person's own words.
 * `ownWords`: names, the e-mail address, the employer, the product.
 */
export function passwordFailures(password: string, ownWords: readonly string[]): PasswordFailure[] {
  const length = [...password.normalize('NFC')].length
  if (length > MAX_PASSWORD_LENGTH) return ['tooLong']
  const failures: PasswordFailure[] = []
  if (length < MIN_PASSWORD_LENGTH) failures.push('tooShort')
  const words = ownWords
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 4)
  const rest = words
    .reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase())
    .replace(/[^\p{L}\p{N}]/gu, '')
  if (length >= MIN_PASSWORD_LENGTH && words.some((word) => password.toLowerCase().includes(word)) && rest.length < 8)
    failures.push('ownWords')
  // 100 characters say enough, and keep the estimate cheap for long ones.
  if (estimator.check(password.slice(0, 100), words).score < 3) failures.push('guessable')
  return failures
}
