import { z } from 'zod'
import { hours, idempotencyKey, isoDay } from '../input-parts.ts'

/** Strict: a field that was never asked for, such as a reason, makes the whole request fail. */
export const reportSickInput = z.strictObject({
  employmentId: z.uuid().optional(),
  firstDay: isoDay,
  workedHoursOnFirstDay: hours,
  key: idempotencyKey,
})

export type ReportSickInput = z.infer<typeof reportSickInput>

export const withdrawSickReportInput = z.strictObject({
  sickReportId: z.string(),
  reason: z.enum(['wrongPerson', 'notIll', 'leaveInstead', 'duplicate']),
  key: idempotencyKey,
})

export type WithdrawSickReportInput = z.infer<typeof withdrawSickReportInput>
