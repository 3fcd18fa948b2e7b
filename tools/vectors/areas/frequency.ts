import { defaultFrequentAbsence, frequentAbsence } from '@beterschap/core/absence/frequent-absence'
import { z } from 'zod'
import { areaRunner, dateField } from '../fields.ts'

const schema = z.object({
  firstDays: z.array(dateField),
  onDate: dateField,
  threshold: z.int().positive().default(defaultFrequentAbsence.threshold),
  months: z.int().positive().default(defaultFrequentAbsence.months),
})

/** */
export const frequency = areaRunner(schema, ({ firstDays, onDate, threshold, months }) => ({
  ...frequentAbsence(firstDays, onDate, { threshold, months }),
}))
