import { isValidBsn } from '@beterschap/core/privacy/bsn'
import { z } from 'zod'
import { areaRunner } from '../fields.ts'

/** */
export const bsn = areaRunner(z.object({ bsn: z.string() }), (input) => ({ valid: isValidBsn(input.bsn) }))
