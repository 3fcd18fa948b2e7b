import { firstDayOfIncapacity } from '@beterschap/core/absence/first-day'
import { contractSchedule } from '@beterschap/core/absence/schedule'
import { z } from 'zod'
import { areaRunner, dateField, text } from '../fields.ts'

const schema = z.object({
  illFrom: dateField,
  shiftCompleted: z.boolean().default(false),
  workdays: z.array(z.int().min(1).max(7)),
  freeDates: z.array(dateField).default([]),
})

/** .x. */
export const firstDay = areaRunner(schema, ({ illFrom, shiftCompleted, workdays, freeDates }) => {
  const found = firstDayOfIncapacity(illFrom, contractSchedule({ workdays, freeDates }), shiftCompleted)
  return found.ok ? { firstDay: text(found.value) } : { error: found.error.code }
})
