import { isAfter, isBefore, type PlainDate } from '../../plain-date.ts'
import type { AbsencePeriod, MaternityLeave } from '../absence-period.ts'

/** The rules again, slow and obviously right: it walks every single day and counts on its fingers. */
export interface ModelCase {
  readonly firstDay: string
  readonly shiftDays: number
  readonly periodCount: number
}

export const isSickDay = (periods: readonly AbsencePeriod[], date: PlainDate): boolean =>
  periods.some(
    ({ firstDay, recoveryDate }) =>
      !isBefore(date, firstDay) && (recoveryDate === null || isBefore(date, recoveryDate)),
  )

const isLeaveDay = (leaves: readonly MaternityLeave[], date: PlainDate): boolean =>
  leaves.some((leave) => !isBefore(date, leave.firstDay) && !isAfter(date, leave.lastDay))

/** Recovered days in a row: the 28th starts a new case, unless every one of them is leave and the cause is the same. */
export function modelCases(
  periods: readonly AbsencePeriod[],
  leaves: readonly MaternityLeave[],
  until: PlainDate,
): ModelCase[] {
  const starts = new Set(periods.map((period) => `${period.firstDay}`))
  const causeOf = new Map(periods.map((period) => [`${period.firstDay}`, period.sameCauseAsBeforeLeave]))
  const cases: { firstDay: string; shiftDays: number; periodCount: number }[] = []
  let recovered = 0
  let recoveredOnLeave = 0

  const [first] = periods
  if (!first) return []
  for (let date = first.firstDay; !isAfter(date, until); date = date.add({ days: 1 })) {
    if (!isSickDay(periods, date)) {
      recovered++
      if (isLeaveDay(leaves, date)) recoveredOnLeave++
      continue
    }
    const current = cases.at(-1)
    const isOnlyLeave = recovered > 0 && recovered === recoveredOnLeave
    const continues = recovered < 28 || (isOnlyLeave && causeOf.get(`${date}`) !== false)
    if (!current || !continues) cases.push({ firstDay: `${date}`, shiftDays: 0, periodCount: 1 })
    else {
      current.shiftDays += recovered
      if (starts.has(`${date}`)) current.periodCount++
    }
    recovered = 0
    recoveredOnLeave = 0
  }
  return cases
}

/** Sick days up to and including a date, of the case that began on `firstDay`. */
export function modelSickDays(periods: readonly AbsencePeriod[], firstDay: PlainDate, upTo: PlainDate): number {
  let days = 0
  for (let date = firstDay; !isAfter(date, upTo); date = date.add({ days: 1 })) if (isSickDay(periods, date)) days++
  return days
}
