import { expect, test } from 'vitest'
import { amsterdamMoment } from '../calendar/amsterdam-moment.ts'
import { day } from '../plain-date.ts'
import { isValidBsn } from './bsn.ts'
import { decideNotice } from './notice-content.ts'
import { accessRequestDue, breachNotificationDue } from './terms.ts'

test('R-3.5.1 an extension gives three months in all, counted from receipt and not from the first due day', () => {
  expect(`${accessRequestDue(day('2026-01-31'), true)}`).toBe('2026-04-30')
  expect(`${accessRequestDue(day('2027-12-31'), false)}`).toBe('2028-01-31')
})

test.each([
  ['into summer time', '2026-03-27T12:00:00+01:00', '2026-03-30T13:00:00+02:00'],
  ['out of summer time', '2026-10-23T12:00:00+02:00', '2026-10-26T11:00:00+01:00'],
])('R-3.8.9 72 hours are elapsed hours, also %s', (_title, awareAt, dueAt) => {
  expect(amsterdamMoment(breachNotificationDue(new Date(awareAt)))).toBe(dueAt)
})

test('R-3.8.7 a notice with a date or a word about absence is refused', () => {
  expect(decideNotice(['link'])).toMatchObject({ decision: 'allow' })
  expect(decideNotice(['link', 'firstDay'])).toMatchObject({ decision: 'rejected', stored: false })
})

test.each(['000000000', '1112223330', '11122233a', '', ' 111222333'])('R-3.7.3 "%s" is no BSN', (bsn) => {
  expect(isValidBsn(bsn)).toBe(false)
})
