import { expect, test } from 'vitest'
import { day } from '../plain-date.ts'
import { caseClock } from './case-clock.ts'
import { earlyIvaWindow, requestEarlyIva } from './early-iva.ts'
import { applicationDelayDays, lastPaidDay, lastPaidDayAfterDelay } from './end-of-pay.ts'
import { sickAtEndOfEmployment } from './sick-at-end-of-employment.ts'
import { sanctionEndsOn, shorteningDecisionBy } from './wage-sanction.ts'

const firstDay = day('2026-01-05')
const found = caseClock([{ from: firstDay, until: null }])
if (!found.ok) throw new Error(found.error.code)
const clock = found.value
const application = (receivedOn: string, uwvLetterSentOn: string | null = null) => ({
  receivedOn: day(receivedOn),
  uwvLetterSentOn: uwvLetterSentOn === null ? null : day(uwvLetterSentOn),
})

test.each([
  ['on the last day', '2027-10-17', null, 0],
  ['one day late', '2027-10-18', null, 1],
  ['four weeks after a late letter', '2027-10-29', '2027-10-01', 0],
  ['a day more after a late letter', '2027-10-30', '2027-10-01', 13],
  ['late, with a letter that came in time', '2027-10-27', '2027-09-13', 10],
])('R-1.2.9 an application %s delays the end of pay', (_title, received, letter, days) => {
  expect(applicationDelayDays(clock, application(received, letter))).toBe(days)
})

test('R-1.2.12 the pension date on the first sick day itself means six weeks of pay', () => {
  expect(`${lastPaidDay(clock, { firstDay, statePensionDate: firstDay })}`).toBe('2026-02-15')
})

test('R-1.2.12 a pension date far beyond the wait changes nothing, also after a late application', () => {
  const facts = { firstDay, statePensionDate: day('2030-01-01') }
  expect(`${lastPaidDay(clock, facts)}`).toBe('2028-01-02')
  expect(`${lastPaidDayAfterDelay(clock, facts, application('2027-10-27'))}`).toBe('2028-01-12')
})

test('R-1.2.12 household staff on fewer than four days a week are paid for six weeks', () => {
  expect(`${lastPaidDay(clock, { firstDay, isDomesticWorker: true })}`).toBe('2026-02-15')
})

test('WVP-18 R-1.2.10 a shortened sanction never outlives the full one', () => {
  expect(`${sanctionEndsOn(clock, day('2028-06-01'))}`).toBe('2028-07-13')
  expect(`${sanctionEndsOn(clock, day('2028-12-30'))}`).toBe('2028-12-31')
  expect(`${shorteningDecisionBy(clock, day('2028-06-01'))}`).toBe('2028-06-22')
})

test('WVP-19 the early IVA is asked once, inside its window', () => {
  const { from, to } = earlyIvaWindow(clock)
  expect(requestEarlyIva(clock, from, null)).toMatchObject({ ok: true })
  expect(requestEarlyIva(clock, to.add({ days: 1 }), null)).toMatchObject({
    error: { code: 'early_iva.outside_window' },
  })
  expect(requestEarlyIva(clock, to, from)).toMatchObject({ error: { code: 'early_iva.already_requested' } })
})

test('R-1.2.13 recovered days do not count, and an own-risk bearer needs no report', () => {
  const spans = [
    { from: firstDay, until: day('2026-02-02') },
    { from: day('2026-02-12'), until: null },
  ]
  const relapse = caseClock(spans)
  if (!relapse.ok) throw new Error(relapse.error.code)
  expect(sickAtEndOfEmployment(relapse.value, day('2026-02-25'))).toMatchObject({
    daysBetween: 41,
    exitReportRequired: false,
  })
  expect(sickAtEndOfEmployment(relapse.value, day('2026-02-26'))).toMatchObject({
    daysBetween: 42,
    exitReportRequired: true,
  })
  expect(sickAtEndOfEmployment(relapse.value, day('2026-02-26'), { ownRiskZw: true }).exitReportRequired).toBe(false)
})
