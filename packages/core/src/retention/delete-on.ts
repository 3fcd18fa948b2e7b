import { isAfter, type PlainDate } from '../plain-date.ts'
import { type RetentionClass, type RetentionTerm, retentionTerms } from './retention-terms.ts'

/** start plus term, clamped to the last day of the month. */
export function deleteOn(dataClass: RetentionClass, startedOn: PlainDate): PlainDate {
  const { years = 0, months = 0 }: RetentionTerm = retentionTerms[dataClass]
  return startedOn.add({ months: 12 * years + months })
}

/** R-3.6.1-R-3.6.3: the nightly job deletes what has reached its day, unless a legal hold stands on it. */
export function isToBeDeleted(
  item: { readonly dataClass: RetentionClass; readonly startedOn: PlainDate; readonly isHeld: boolean },
  today: PlainDate,
): boolean {
  return !item.isHeld && !isAfter(deleteOn(item.dataClass, item.startedOn), today)
}
