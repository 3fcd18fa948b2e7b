import { defaultMaxCaseDays, durationAtEndOf, durationClass } from '@beterschap/core/insights/duration-class'
import { overlapDays } from '@beterschap/core/insights/interval'
import { periodReport } from '@beterschap/core/insights/period-report'
import { absenceRate, reportFrequency, rollingAbsenceRate } from '@beterschap/core/insights/rates'
import { z } from 'zod'
import { areaRunner, dateField, leaveField, openDate, periodField } from '../fields.ts'

const fraction = { numerator: z.number().nonnegative(), denominator: z.number().nonnegative() }
const optionalDate = dateField.nullable().default(null)

const employee = z.object({
  id: z.string(),
  partTimeFactor: z.number().nonnegative(),
  employedFrom: optionalDate,
  employedTo: optionalDate,
  absences: z.array(
    periodField.extend({
      steps: z.array(z.object({ effectiveFrom: dateField, absencePct: z.number() })).default([]),
    }),
  ),
  leaves: z.array(leaveField).default([]),
})

const schema = z.discriminatedUnion('function', [
  z.object({
    function: z.literal('periodReport'),
    period: z.object({ firstDay: dateField, lastDay: dateField }),
    employees: z.array(employee),
    maxCaseDays: z.int().positive().default(defaultMaxCaseDays),
    daysInYear: z.int().positive().optional(),
  }),
  z.object({ function: z.literal('rate'), ...fraction }),
  z.object({ function: z.literal('rollingRate'), months: z.array(z.object(fraction)) }),
  z.object({
    function: z.literal('frequency'),
    newReports: z.number(),
    averageHeadcount: z.number(),
    periodDays: z.number(),
    daysInYear: z.number(),
  }),
  z.object({
    function: z.literal('durationClass'),
    days: z.int().optional(),
    firstDay: dateField.optional(),
    recoveryDate: openDate.default(null),
    periodLastDay: dateField.optional(),
    maxCaseDays: z.int().positive().default(defaultMaxCaseDays),
  }),
  z.object({
    function: z.literal('overlapDays'),
    firstDay: dateField,
    recoveryDate: openDate.default(null),
    periodFirstDay: dateField,
    periodLastDay: dateField,
  }),
])

/** R-4.x and. */
export const statistics = areaRunner(schema, (input) => {
  switch (input.function) {
    case 'periodReport': {
      const { period, employees, maxCaseDays, daysInYear } = input
      const report = periodReport(period, employees, {
        maxCaseDays,
        ...(daysInYear === undefined ? {} : { daysInYear }),
      })
      return report.ok ? { ...report.value } : { error: report.error.code }
    }
    case 'rate':
      return { absenceRate: absenceRate(input) }
    case 'rollingRate':
      return { absenceRate: rollingAbsenceRate(input.months) }
    case 'frequency':
      return { reportFrequency: reportFrequency(input) }
    case 'durationClass': {
      const { firstDay, recoveryDate, periodLastDay, maxCaseDays } = input
      const end = periodLastDay ?? recoveryDate?.subtract({ days: 1 })
      const days = firstDay && end ? durationAtEndOf(end, { firstDay, recoveryDate }, maxCaseDays) : input.days
      return days === undefined ? { error: 'days or dates are needed' } : { days, class: durationClass(days) }
    }
    case 'overlapDays':
      return {
        days: overlapDays(input, { firstDay: input.periodFirstDay, lastDay: input.periodLastDay }),
      }
  }
})
