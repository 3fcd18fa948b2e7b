import { expect, test } from 'vitest'
import { findRejected } from './rejected-words.mjs'

test.each([
  ['SickNote', true, 'SickNote'],
  ['openSickNotes', false, 'SickNote'],
  ['dossier-page', false, 'Dossier'],
  ['TENANT_ID', false, 'Tenant'],
  ['userId', true, 'User'],
  ['endDate', true, 'EndDate'],
])('%s is refused', (name, declared, word) => {
  expect(findRejected(name, declared)?.word).toBe(word)
})

test.each([
  ['SickReport', true],
  ['ApplicationAdmin', true],
  ['userVerification', true],
  ['user', false],
  ['signal', true],
  ['companionship', true],
  ['AuthorizationError', true],
])('%s is allowed', (name, declared) => {
  expect(findRejected(name, declared)).toBeNull()
})
