import { sickDays, weekOfDay } from '../absence/day-number.ts'
import { day, type PlainDate } from '../plain-date.ts'

/** the sickness week of a case; the clock stands still between two periods. Null before it starts. */
export function caseWeek(
  periods: readonly { firstDay: string; recoveryDate: string | null }[],
  today: PlainDate,
): number | null {
  const spans = periods.map(({ firstDay, recoveryDate }) => ({
    from: day(firstDay),
    until: recoveryDate === null ? null : day(recoveryDate),
  }))
  const days = sickDays({ spans }, today)
  return days > 0 ? weekOfDay(days) : null
}
