import { atwExtend } from '@beterschap/core/calendar/atw-extend'
import {
  addWorkingDays,
  calAtw,
  calWork,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from '@beterschap/core/calendar/working-days'
import { z } from 'zod'
import { areaRunner, dateField, text } from '../fields.ts'

const calendars = { CAL_WORK: calWork, CAL_ATW: calAtw } as const

const onCalendar = {
  date: dateField,
  calendar: z
    .enum(['CAL_WORK', 'CAL_ATW'])
    .default('CAL_WORK')
    .transform((name) => calendars[name]),
}

const schema = z.discriminatedUnion('function', [
  z.object({ function: z.literal('isWorkingDay'), ...onCalendar }),
  z.object({ function: z.literal('nextWorkingDay'), ...onCalendar }),
  z.object({ function: z.literal('previousWorkingDay'), ...onCalendar }),
  z.object({ function: z.literal('addWorkingDays'), ...onCalendar, days: z.int() }),
  z.object({ function: z.literal('atwExtend'), date: dateField, eventDate: dateField.nullable().default(null) }),
])

/** */
export const workingDays = areaRunner(schema, (input) => {
  switch (input.function) {
    case 'isWorkingDay':
      return { value: isWorkingDay(input.calendar, input.date) }
    case 'nextWorkingDay':
      return { date: text(nextWorkingDay(input.calendar, input.date)) }
    case 'previousWorkingDay':
      return { date: text(previousWorkingDay(input.calendar, input.date)) }
    case 'addWorkingDays':
      return { date: text(addWorkingDays(input.calendar, input.date, input.days)) }
    case 'atwExtend':
      return { date: text(atwExtend(input.date, input.eventDate ?? undefined)) }
  }
})
