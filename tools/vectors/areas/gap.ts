import { earliestNewCase, gapDays, lastMergingFirstDay, merges, recoveryDateAfter } from '@beterschap/core/absence/gap'
import { z } from 'zod'
import { areaRunner, dateField, text } from '../fields.ts'

const schema = z
  .object({ lastSickDay: dateField.optional(), recoveryDate: dateField.optional(), nextFirstDay: dateField.optional() })
  .transform(({ lastSickDay, recoveryDate, nextFirstDay }, context) => {
    const recovered = recoveryDate ?? (lastSickDay && recoveryDateAfter(lastSickDay))
    if (recovered) return { recoveryDate: recovered, nextFirstDay }
    context.addIssue({ code: 'custom', message: 'needs lastSickDay or recoveryDate' })
    return z.NEVER
  })

/** */
export const gap = areaRunner(schema, ({ recoveryDate, nextFirstDay }) => ({
  recoveryDate: text(recoveryDate),
  lastMergingFirstDay: text(lastMergingFirstDay(recoveryDate)),
  earliestNewCase: text(earliestNewCase(recoveryDate)),
  gapDays: nextFirstDay ? gapDays(recoveryDate, nextFirstDay) : null,
  merges: nextFirstDay ? merges(recoveryDate, nextFirstDay) : null,
}))
