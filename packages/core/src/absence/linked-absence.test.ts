import { expect, test } from 'vitest'
import { day } from '../plain-date.ts'
import { linkPeriods } from './linked-absence.ts'
import { sickSpans } from './sick-timeline.ts'

const period = (firstDay: string, recoveryDate: string | null, sameCauseAsBeforeLeave: boolean | null = null) => ({
  firstDay: day(firstDay),
  recoveryDate: recoveryDate === null ? null : day(recoveryDate),
  sameCauseAsBeforeLeave,
})
const leave = { firstDay: day('2026-06-01'), lastDay: day('2026-09-20') }

function link(...args: Parameters<typeof linkPeriods>) {
  const linked = linkPeriods(...args)
  if (!linked.ok) throw new Error(linked.error.code)
  return linked.value
}

test('R-2.3.3 while the cause is unknown both projections can be shown', () => {
  const periods = [period('2026-05-04', '2026-06-01'), period('2026-09-21', null)]
  expect(link(periods, [leave])).toMatchObject({ undecided: true, cases: [{ shiftDays: 112 }] })
  expect(link(periods, [leave], 'separate').cases).toHaveLength(2)
})

test('R-2.3.2 another cause leaves the ordinary four-week test, which a short leave passes', () => {
  const short = { firstDay: day('2026-06-01'), lastDay: day('2026-06-14') }
  const linked = link([period('2026-05-04', '2026-06-01'), period('2026-06-15', null, false)], [short])
  expect(linked).toMatchObject({ undecided: false, manualReview: false, cases: [{ shiftDays: 14 }] })
})

test.each([
  ['one recovered day after the leave', '2026-06-01', '2026-09-22', true],
  ['27 recovered days before it', '2026-05-05', '2026-09-21', true],
  ['28 recovered days before it', '2026-05-04', '2026-09-21', false],
])('R-2.3.4 %s', (_title, recoveryDate, firstDay, manualReview) => {
  const linked = link([period('2026-03-02', recoveryDate), period(firstDay, null, true)], [leave])
  expect(linked.cases).toHaveLength(2)
  expect(linked.manualReview).toBe(manualReview)
})

test('R-2.3.2 leave in two parts that touch each other is one leave', () => {
  const parts = [
    { firstDay: day('2026-08-01'), lastDay: day('2026-09-20') },
    { firstDay: day('2026-06-01'), lastDay: day('2026-07-31') },
  ]
  const linked = link([period('2026-05-04', '2026-06-01'), period('2026-09-21', null, true)], parts)
  expect(linked.cases).toMatchObject([{ shiftDays: 112 }])
})

test('R-2.3.1 R-2.3.5 leave that begins inside a period ends it; its days are no sick days', () => {
  const spans = sickSpans(period('2026-05-04', '2026-09-28'), [leave])
  expect(spans.map(({ from, until }) => `${from}/${until}`)).toEqual(['2026-05-04/2026-06-01', '2026-09-21/2026-09-28'])
})

test('S-115 R-2.2.3 an open period before a later one is a typed contradiction', () => {
  const linked = linkPeriods([period('2026-05-04', null), period('2026-06-01', null)])
  expect(linked).toEqual({ ok: false, error: { code: 'absence_periods.overlap', firstDay: '2026-06-01' } })
})

test('S-115 R-2.2.2 recovery and relapse on one day is a gap of nothing', () => {
  const linked = link([period('2026-05-04', '2026-05-11'), period('2026-05-11', null)])
  expect(linked).toMatchObject({ gapDays: [0], cases: [{ shiftDays: 0 }] })
})
