import type { PlainDate } from '../plain-date.ts'
import { err, ok, type Result } from '../result.ts'
import { type LawOffset, type LawTerm, lawOffsets } from './law-offsets.ts'

/** The offsets that hold for one case, in days. */
export type Law = Readonly<Record<LawTerm, number>>

export type LawError = { readonly code: 'law.unknown_version'; readonly firstDay: string }

/** the rows are selected by the first sick day of the case. A day without a complete set is a typed error. */
export function selectLaw(firstDay: PlainDate, rows: readonly LawOffset[] = lawOffsets): Result<Law, LawError> {
  const on = `${firstDay}`
  const offsets = new Map<LawTerm, number>()
  for (const row of rows) if (holdsOn(row, on)) offsets.set(row.term, row.offsetDays)

  const terms = new Set(rows.map((row) => row.term))
  if (offsets.size === 0 || offsets.size < terms.size) return err({ code: 'law.unknown_version', firstDay: on })
  return ok(Object.fromEntries(offsets) as Law)
}

/** Dates in ISO form order as text. */
const holdsOn = (row: LawOffset, on: string): boolean =>
  row.validFrom <= on && (row.validTo === null || on <= row.validTo)
