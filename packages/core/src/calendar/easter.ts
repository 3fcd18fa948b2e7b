import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../plain-date.ts'

/** Easter Sunday of the Gregorian calendar, in whole divisions only. */
export function easter(year: number): PlainDate {
  const a = year % 19
  const b = whole(year, 100)
  const c = year % 100
  const d = whole(b, 4)
  const e = b % 4
  const f = whole(b + 8, 25)
  const g = whole(b - f + 1, 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = whole(c, 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = whole(a + 11 * h + 22 * l, 451)
  const n = h + l - 7 * m + 114
  return Temporal.PlainDate.from({ year, month: whole(n, 31), day: (n % 31) + 1 })
}

const whole = (value: number, by: number): number => Math.floor(value / by)
