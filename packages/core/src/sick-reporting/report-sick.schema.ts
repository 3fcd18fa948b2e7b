import { z } from 'zod'

export const isoDay = z.iso.date()
/** Quarters of an hour are fine; more precise than that nobody works. */
export const hours = z.number().min(0).max(24).multipleOf(0.01)
/** Made when the form is shown; a second press sends the same one (UX-J3). */
export const idempotencyKey = z.uuid()

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
