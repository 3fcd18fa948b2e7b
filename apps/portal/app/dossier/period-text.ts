import { period } from '@beterschap/i18n/dates'

interface Spell {
  firstDay: string
  recoveryDate: string | null
}

/** Every period of a dossier as S-093 writes it, the newest first; a recovery ahead still counts as running (S-103). */
export function periodTexts(periods: readonly Spell[], today: string, present: string): string[] {
  return periods
    .map(({ firstDay, recoveryDate }) =>
      period(firstDay, recoveryDate !== null && recoveryDate > today ? null : recoveryDate, present),
    )
    .toReversed()
}
