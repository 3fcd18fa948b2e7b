import { expect, test } from 'vitest'
import { day } from '../plain-date.ts'
import { deleteOn, isToBeDeleted } from './delete-on.ts'

test('R-3.6.2 a term from 29 February is clamped in an ordinary year', () => {
  expect(`${deleteOn('providerNonMedical', day('2028-02-29'))}`).toBe('2030-02-28')
})

test('R-3.6.2 R-3.6.3 data go on the day itself, and stay while a legal hold stands', () => {
  const item = { dataClass: 'employerAbsenceAdmin', startedOn: day('2024-06-30'), isHeld: false } as const
  expect(isToBeDeleted(item, day('2026-06-29'))).toBe(false)
  expect(isToBeDeleted(item, day('2026-06-30'))).toBe(true)
  expect(isToBeDeleted({ ...item, isHeld: true }, day('2026-06-30'))).toBe(false)
})
