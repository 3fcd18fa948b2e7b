import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseClock } from '../law/case-clock.ts'
import { day, daysBetween, isBefore, type PlainDate } from '../plain-date.ts'
import { isSickDay, modelCases, modelSickDays } from './__model__/day-by-day.ts'
import type { AbsenceEvent } from './absence-events.ts'
import { appendEvents, periodsOf } from './absence-history.ts'
import type { AbsencePeriod } from './absence-period.ts'
import { caseOn, dayNo, sickDays, weekNo } from './day-number.ts'
import { earliestNewCase, gapDays, lastMergingFirstDay, merges } from './gap.ts'
import { linkPeriods } from './linked-absence.ts'
import { dateOfSickDay } from './sick-timeline.ts'

const runs = { numRuns: 150 }

/** Any day of twelve years, so that leap days and both clock changes of every year are among them. */
const anyDay = fc.integer({ min: 0, max: 4400 }).map((days) => day('2019-06-01').add({ days }))

/** Lengths and gaps around the borders of the law, most often near four weeks. */
const stretch = fc.record({
  sick: fc.integer({ min: 1, max: 90 }),
  gap: fc.oneof(fc.integer({ min: 25, max: 31 }), fc.integer({ min: 0, max: 60 })),
})

const periodsFrom = (start: PlainDate, stretches: readonly { sick: number; gap: number }[], isOpen: boolean) => {
  let firstDay = start
  return stretches.map(({ sick, gap }, index): AbsencePeriod => {
    const recoveryDate = firstDay.add({ days: sick })
    const isLast = index === stretches.length - 1
    const period = { firstDay, recoveryDate: isLast && isOpen ? null : recoveryDate }
    firstDay = recoveryDate.add({ days: gap })
    return period
  })
}

const anyPeriods = fc
  .tuple(anyDay, fc.array(stretch, { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([start, stretches, isOpen]) => periodsFrom(start, stretches, isOpen))

const linked = (periods: readonly AbsencePeriod[], leaves = noLeaves) => {
  const found = linkPeriods(periods, leaves)
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}
const noLeaves: { firstDay: PlainDate; lastDay: PlainDate }[] = []

const summary = (cases: ReturnType<typeof linked>['cases']) =>
  cases.map((found) => ({
    firstDay: `${found.firstDay}`,
    shiftDays: found.shiftDays,
    periodCount: found.periods.length,
  }))

const endOf = (periods: readonly AbsencePeriod[]) => {
  const last = periods.at(-1)
  if (!last) throw new Error('no period')
  return last.recoveryDate ?? last.firstDay.add({ days: 30 })
}

test('S-115 R-2.2.2 the border of four weeks lies on the same day of every year, clock changes included', () => {
  fc.assert(
    fc.property(anyDay, (recoveryDate) => {
      const last = lastMergingFirstDay(recoveryDate)
      expect(gapDays(recoveryDate, last)).toBe(27)
      expect(merges(recoveryDate, last)).toBe(true)
      expect(merges(recoveryDate, earliestNewCase(recoveryDate))).toBe(false)
      expect(daysBetween(last, earliestNewCase(recoveryDate))).toBe(1)
    }),
    runs,
  )
})

test('S-115 R-2.2.1 R-2.2.3 any row of sick and recovered stretches makes the cases of the day-by-day model', () => {
  fc.assert(
    fc.property(anyPeriods, (periods) => {
      expect(summary(linked(periods).cases)).toEqual(modelCases(periods, [], endOf(periods)))
    }),
    runs,
  )
})

test('S-115 R-2.3.2 leave between two periods makes the cases of the day-by-day model', () => {
  const cause = fc.constantFrom(true, false)
  fc.assert(
    fc.property(
      anyDay,
      stretch,
      fc.integer({ min: 20, max: 130 }),
      cause,
      (start, { sick, gap }, length, sameCause) => {
        const leave = { firstDay: start.add({ days: sick }), lastDay: start.add({ days: sick + length - 1 }) }
        const back = leave.lastDay.add({ days: 1 + (gap % 3) })
        const periods = [
          { firstDay: start, recoveryDate: leave.firstDay },
          { firstDay: back, recoveryDate: null, sameCauseAsBeforeLeave: sameCause },
        ]
        const found = linked(periods, [leave])
        expect(summary(found.cases)).toEqual(modelCases(periods, [leave], endOf(periods)))
        expect(found.undecided).toBe(false)
      },
    ),
    runs,
  )
})

test('S-115 R-0.2 day numbers and dates are each other inverse on every sick day', () => {
  fc.assert(
    fc.property(anyPeriods, fc.integer({ min: 1, max: 800 }), (periods, number) => {
      const absenceCase = linked(periods).cases.at(-1)
      if (!absenceCase) throw new Error('no case')
      const spans = absenceCase.spans.map((span, index, all) =>
        index === all.length - 1 ? { ...span, until: null } : span,
      )
      const date = dateOfSickDay(spans, number)
      expect(dayNo({ spans }, date)).toBe(number)
      expect(weekNo({ spans }, date)).toBe(Math.ceil(number / 7))
    }),
    runs,
  )
})

test('S-115 R-2.2.3 sick days on any date equal a count on the fingers', () => {
  fc.assert(
    fc.property(anyPeriods, fc.integer({ min: 0, max: 300 }), (periods, after) => {
      const [first] = periods
      if (!first) throw new Error('no period')
      const date = first.firstDay.add({ days: after })
      const absenceCase = caseOn(linked(periods).cases, date)
      if (!absenceCase) throw new Error('no case')
      expect(sickDays(absenceCase, date)).toBe(modelSickDays(periods, absenceCase.firstDay, date))
    }),
    runs,
  )
})

test('WVP-07 the nominal day of a step is a sick day of the case, with exactly that many sick days before it', () => {
  fc.assert(
    fc.property(anyPeriods, (periods) => {
      const absenceCase = linked(periods).cases.at(-1)
      const clock = absenceCase && caseClock(absenceCase.spans)
      if (!absenceCase || !clock?.ok) throw new Error('no clock')
      const running = periods.map((period, index) =>
        index === periods.length - 1 ? { ...period, recoveryDate: null } : period,
      )
      const nominal = clock.value.at('WVP-07.nominal')
      expect(isSickDay(running, nominal)).toBe(true)
      expect(modelSickDays(running, absenceCase.firstDay, nominal)).toBe(295)
    }),
    { numRuns: 60 },
  )
})

/** Anything a person could try, sensible or not: reports, recoveries, hours, corrections and withdrawals in any order. */
const anyEvent = fc.record({
  kind: fc.constantFrom('sick', 'recovery', 'hours', 'correctFirst', 'correctRecovery', 'withdraw'),
  target: fc.nat(6),
  offset: fc.integer({ min: 0, max: 200 }),
  pct: fc.constantFrom(0, 25, 50, 100, 120),
})

type Attempt = typeof anyEvent extends fc.Arbitrary<infer E> ? E : never

function eventOf(attempt: Attempt, number: number, history: readonly AbsenceEvent[]): AbsenceEvent {
  const id = `e${number}`
  const date = day('2024-01-15').add({ days: attempt.offset })
  const earlier = history[attempt.target % Math.max(1, history.length)]
  const ofEvent = earlier?.id ?? 'nothing'
  const sickReportId = earlier?.type === 'SickReported' ? earlier.id : `e${attempt.target}`
  switch (attempt.kind) {
    case 'sick':
      return { type: 'SickReported', id, firstDay: date }
    case 'recovery':
      return { type: 'RecoveryReported', id, sickReportId, recoveryDate: date }
    case 'hours':
      return { type: 'HoursAgreed', id, sickReportId, effectiveFrom: date, absencePct: attempt.pct }
    case 'withdraw':
      return { type: 'AbsenceWithdrawn', id, ofEvent, reason: 'duplicate' }
    default: {
      const field = attempt.kind === 'correctFirst' ? 'firstDay' : 'recoveryDate'
      const old = earlier?.type === 'SickReported' ? earlier.firstDay : date
      return { type: 'AbsenceCorrected', id, ofEvent, field, old, new: date, reasonCode: 'mistake' }
    }
  }
}

test('R-2.5.1 R-2.5.2 no order of reports, corrections and withdrawals leaves a contradiction', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 25 }), (attempts) => {
      let history: readonly AbsenceEvent[] = []
      for (const [number, attempt] of attempts.entries()) {
        const appended = appendEvents(history, [eventOf(attempt, number, history)])
        if (appended.ok) history = appended.value.events // a refusal stores nothing
      }
      const periods = periodsOf(history)
      if (!periods.ok) throw new Error(periods.error.code)
      for (const [index, period] of periods.value.entries()) {
        const next = periods.value[index + 1]
        if (period.recoveryDate) expect(isBefore(period.firstDay, period.recoveryDate)).toBe(true)
        if (next) expect(period.recoveryDate && !isBefore(next.firstDay, period.recoveryDate)).toBe(true)
        for (const step of period.steps) expect(step.absencePct > 0 && step.absencePct <= 100).toBe(true)
      }
      expect(linkPeriods(periods.value).ok).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('R-2.5.2 corrections of different reports give the same cases in whichever order they come', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 21, max: 40 }), (early, late) => {
      const reports: AbsenceEvent[] = [
        { type: 'SickReported', id: 's1', firstDay: day('2026-01-05') },
        { type: 'RecoveryReported', id: 'r1', sickReportId: 's1', recoveryDate: day('2026-02-02') },
        { type: 'SickReported', id: 's2', firstDay: day('2026-03-16') },
      ]
      const correct = (id: string, ofEvent: string, field: 'firstDay' | 'recoveryDate', old: string, days: number) =>
        ({
          type: 'AbsenceCorrected',
          id,
          ofEvent,
          field,
          old: day(old),
          new: day('2026-01-20').add({ days }),
          reasonCode: 'mistake',
        }) as const
      const a = correct('c1', 'r1', 'recoveryDate', '2026-02-02', early)
      const b = correct('c2', 's2', 'firstDay', '2026-03-16', late)
      const casesOf = (events: readonly AbsenceEvent[]) => {
        const periods = periodsOf(events)
        if (!periods.ok) throw new Error(periods.error.code)
        return summary(linked(periods.value).cases)
      }
      expect(casesOf([...reports, a, b])).toEqual(casesOf([...reports, b, a]))
    }),
    runs,
  )
})
