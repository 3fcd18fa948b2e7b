import { isAfter, type PlainDate } from '../plain-date.ts'

export interface FrequentAbsenceSetting {
  readonly threshold: number
  readonly months: number
}

export const defaultFrequentAbsence: FrequentAbsenceSetting = { threshold: 3, months: 12 }

/** every report counts, also inside a compound case. The alert to the manager holds dates only. */
export function frequentAbsence(
  firstDays: readonly PlainDate[],
  today: PlainDate,
  { threshold, months }: FrequentAbsenceSetting = defaultFrequentAbsence,
): { readonly count: number; readonly frequent: boolean } {
  const after = today.subtract({ months })
  const count = firstDays.filter((firstDay) => isAfter(firstDay, after) && !isAfter(firstDay, today)).length
  return { count, frequent: count >= threshold }
}
