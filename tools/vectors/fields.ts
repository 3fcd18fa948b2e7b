import { day, type PlainDate } from '@beterschap/core/plain-date'
import { z } from 'zod'
import { explain } from './parse-vectors.ts'
import { type AreaRunner, MalformedVectors } from './vector.ts'

/** A calendar day of the file, as the product holds it. */
export const dateField = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'is no date yyyy-mm-dd')
  .transform((text, context): PlainDate => {
    try {
      return day(text)
    } catch {
      context.addIssue({ code: 'custom', message: `${text} is no day of the calendar` })
      return z.NEVER
    }
  })

export const openDate = dateField.nullable()

export const periodField = z.object({
  firstDay: dateField,
  recoveryDate: openDate.default(null),
  sameCauseAsBeforeLeave: z.boolean().nullable().default(null),
})

export const leaveField = z.object({ firstDay: dateField, lastDay: dateField })

/** A runner whose input is checked first: a wrong argument is a fault of the file, not a miss of the product. */
export function areaRunner<S extends z.ZodType>(
  schema: S,
  compute: (input: z.output<S>) => Record<string, unknown>,
): AreaRunner {
  return (input) => {
    const parsed = schema.safeParse(input)
    if (!parsed.success) throw new MalformedVectors(`input.${explain(parsed.error)}`)
    return compute(parsed.data)
  }
}

/** Dates as text, everything else as it is. */
export const text = (date: PlainDate | null | undefined): string | null => (date ? `${date}` : null)
