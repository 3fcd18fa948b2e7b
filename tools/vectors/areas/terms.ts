import { amsterdamMoment } from '@beterschap/core/calendar/amsterdam-moment'
import {
  endOfEmploymentReport,
  safetyNetCategories,
  safetyNetRecovery,
  safetyNetReport,
  type UwvTerm,
} from '@beterschap/core/law/safety-net'
import { accessRequestDue, breachNotificationDue } from '@beterschap/core/privacy/terms'
import { z } from 'zod'
import { areaRunner, dateField, text } from '../fields.ts'

const schema = z.discriminatedUnion('function', [
  z.object({
    function: z.literal('safetyNetReport'),
    category: z.enum(safetyNetCategories),
    firstDay: dateField,
    employmentLastDay: dateField.optional(),
  }),
  z.object({ function: z.literal('safetyNetRecovery'), reportedOn: dateField }),
  z.object({ function: z.literal('accessRequestDue'), receivedOn: dateField, extended: z.boolean().default(false) }),
  z.object({ function: z.literal('breachNotificationDue'), awareAt: z.iso.datetime({ offset: true }) }),
])

/** .x, R-3.5.1 and. */
export const terms = areaRunner(schema, (input) => {
  switch (input.function) {
    case 'safetyNetReport':
      return input.category === 'endOfEmployment'
        ? dates(endOfEmploymentReport(input.employmentLastDay ?? input.firstDay))
        : dates(safetyNetReport(input.category, input.firstDay))
    case 'safetyNetRecovery':
      return dates(safetyNetRecovery(input.reportedOn))
    case 'accessRequestDue':
      return { dueOn: text(accessRequestDue(input.receivedOn, input.extended)) }
    case 'breachNotificationDue':
      return { dueAt: amsterdamMoment(breachNotificationDue(new Date(input.awareAt))) }
  }
})

const dates = ({ nominal, latest }: UwvTerm) => ({ nominal: text(nominal), latest: text(latest) })
