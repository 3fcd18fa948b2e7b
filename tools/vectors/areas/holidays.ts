import { easter } from '@beterschap/core/calendar/easter'
import { kingsDay, publicHolidays } from '@beterschap/core/calendar/public-holidays'
import { z } from 'zod'
import { areaRunner, text } from '../fields.ts'

const schema = z.object({ function: z.enum(['easter', 'kingsDay', 'list']), year: z.int() })

/** .x. */
export const holidays = areaRunner(schema, (input) => {
  if (input.function === 'list') return { dates: publicHolidays(input.year).map((holiday) => `${holiday.date}`) }
  return { date: text(input.function === 'easter' ? easter(input.year) : kingsDay(input.year)) }
})
