import { checkRecoveryReport, checkSickReport } from '@beterschap/core/absence/check-report'
import { defaultReportingWindow } from '@beterschap/core/absence/reporting-window'
import { roles } from '@beterschap/core/privacy/role'
import { z } from 'zod'
import { areaRunner, dateField, openDate, periodField } from '../fields.ts'

const days = z.int().nonnegative()

const schema = z.object({
  today: dateField,
  role: z.enum(roles),
  employmentFirstDay: dateField,
  employmentLastDay: openDate.default(null),
  periods: z.array(periodField).default([]),
  window: z
    .object({
      futureDays: days.default(defaultReportingWindow.futureDays),
      confirmAfterDays: days.default(defaultReportingWindow.confirmAfterDays),
      pastDays: days.default(defaultReportingWindow.pastDays),
    })
    .default(defaultReportingWindow),
  report: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sick'), firstDay: dateField }),
    z.object({ kind: z.literal('recovery'), recoveryDate: dateField }),
  ]),
})

/** */
export const validation = areaRunner(schema, ({ report, ...facts }) => {
  const checked =
    report.kind === 'sick' ? checkSickReport(report.firstDay, facts) : checkRecoveryReport(report.recoveryDate, facts)
  if (checked.outcome === 'rejected') return { outcome: 'rejected', code: checked.error.code }
  if (checked.outcome === 'needsConfirmation') return { outcome: 'needsConfirmation', code: checked.question.code }
  return { outcome: 'accepted', code: null }
})
