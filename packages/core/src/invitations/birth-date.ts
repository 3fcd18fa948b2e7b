import { Temporal } from 'temporal-polyfill'

/** A birth date typed as dd-mm-jjjj, strictly (S-025); null for anything else, also for days that do not exist. */
export function parseBirthDate(typed: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const match = /^(\d{2})-(\d{2})-(\d{4})$/.exec(typed.trim())
  if (!match) return null
  const [, day, month, year] = match.map(Number)
  try {
    const date = Temporal.PlainDate.from({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }, { overflow: 'reject' })
    const isPlausible = Temporal.PlainDate.compare(date, today) <= 0 && date.year >= 1900
    return isPlausible ? date : null
  } catch {
    return null // Temporal throws for days such as 31 February
  }
}
