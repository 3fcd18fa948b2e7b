import { deleteOn } from '@beterschap/core/retention/delete-on'
import { type RetentionClass, retentionTerms } from '@beterschap/core/retention/retention-terms'
import { z } from 'zod'
import { areaRunner, dateField, text } from '../fields.ts'

const isClass = (name: string): name is RetentionClass => Object.hasOwn(retentionTerms, name)

const schema = z.object({
  dataClass: z.string().refine(isClass, 'is no class of the retention table'),
  startDate: dateField,
})

/** .x. */
export const retention = areaRunner(schema, ({ dataClass, startDate }) => ({
  deleteOn: isClass(dataClass) ? text(deleteOn(dataClass, startDate)) : null,
}))
