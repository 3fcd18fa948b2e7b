import { z } from 'zod'
import { idempotencyKey, isoDay } from '../input-parts.ts'

export const reportRecoveryInput = z.strictObject({
  employmentId: z.uuid().optional(),
  recoveryDate: isoDay,
  key: idempotencyKey,
})

export type ReportRecoveryInput = z.infer<typeof reportRecoveryInput>
