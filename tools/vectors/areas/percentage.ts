import { absencePercentage } from '@beterschap/core/absence/absence-percentage'
import { z } from 'zod'
import { areaRunner } from '../fields.ts'

const schema = z.object({
  contractHours: z.number(),
  workedHours: z.number().nullable().default(null),
  therapeuticHours: z.number().default(0),
})

/** .x. */
export const percentage = areaRunner(schema, (hours) => {
  const derived = absencePercentage(hours)
  return derived.ok ? { ...derived.value } : { error: derived.error.code }
})
