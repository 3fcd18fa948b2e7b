import { lawOffsets } from '../law/law-offsets.ts'
import { day, daysBetween, isBefore, type PlainDate } from '../plain-date.ts'

/** The recovery date is the first day fully back; the last sick day is always derived from it. */
export const lastSickDayOf = (recoveryDate: PlainDate): PlainDate => recoveryDate.subtract({ days: 1 })
export const recoveryDateAfter = (lastSickDay: PlainDate): PlainDate => lastSickDay.add({ days: 1 })

/** the recovered days between two periods. Days off and holiday count as recovered. */
export const gapDays = (recoveryDate: PlainDate, nextFirstDay: PlainDate): number =>
  daysBetween(recoveryDate, nextFirstDay)

/** shorter than four weeks is the same case, whatever the cause; four weeks or more is a new one. */
export function merges(recoveryDate: PlainDate, nextFirstDay: PlainDate): boolean {
  return gapDays(recoveryDate, nextFirstDay) < newCaseFromDays(nextFirstDay)
}

/** The last first sick day that still continues the case that ended on this recovery date. */
export const lastMergingFirstDay = (recoveryDate: PlainDate): PlainDate =>
  recoveryDate.add({ days: newCaseFromDays(recoveryDate) - 1 })

/** The first day on which a sick report opens a new case (R-2.2.2: the last sick day + 29). */
export const earliestNewCase = (recoveryDate: PlainDate): PlainDate =>
  lastMergingFirstDay(recoveryDate).add({ days: 1 })

/** The border of as dated data. It held before the oldest row too, so that row is open to the past. */
export function newCaseFromDays(on: PlainDate): number {
  const inForce = borders.findLast((row) => !isBefore(on, row.from)) ?? borders[0]
  if (inForce === undefined) throw new Error('The law rows hold no border between two cases')
  return inForce.days
}

const borders = lawOffsets
  .filter((row) => row.term === 'linkedAbsence.newCaseFrom')
  .map((row) => ({ from: day(row.validFrom), days: row.offsetDays }))
