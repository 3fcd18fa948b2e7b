import { type DataClass, dataClasses } from '@beterschap/core/privacy/access-matrix'
import type { AccessContext } from '@beterschap/core/privacy/access-request'
import { decideAccess } from '@beterschap/core/privacy/decide-access'
import { decideNotice } from '@beterschap/core/privacy/notice-content'
import { roles } from '@beterschap/core/privacy/role'
import { decideSignIn } from '@beterschap/core/privacy/sign-in-factors'
import { z } from 'zod'
import { areaRunner } from '../fields.ts'
import { MalformedVectors } from '../vector.ts'

const text = z.string().nullish()

const schema = z.object({
  role: z.enum(roles),
  operation: z.enum(['read', 'write', 'list', 'export', 'publish', 'signIn', 'notify']),
  dataClass: z
    .string()
    .refine((name) => Object.hasOwn(dataClasses, name), 'is no class A-U')
    .transform((name) => name as DataClass)
    .nullable()
    .default(null),
  context: z
    .object({
      sameEmployer: z.boolean().optional(),
      absenceEvent: z.boolean().optional(),
      subject: z.enum(['self', 'superior']).optional(),
      fields: z.array(z.string()).optional(),
      delegation: z.enum(['valid', 'expired']).optional(),
      section: text,
      right: text,
      purpose: text,
      part: text,
      voluntary: z.boolean().optional(),
      groupSize: z.number().optional(),
      firstFactor: text,
      secondFactor: text,
      channel: text,
      document: text,
    })
    .default({}),
})

/** Section 3 of the rule book. */
export const access = areaRunner(schema, ({ role, operation, dataClass, context }) => {
  if (operation === 'signIn') return { ...decideSignIn(role, { secondFactor: context.secondFactor ?? null }) }
  if (operation === 'notify') return { audited: false, ...decideNotice(context.fields) }
  if (dataClass === null) throw new MalformedVectors('input.dataClass: is needed for this operation')
  return { ...decideAccess({ role, operation, dataClass, context: given(context) }) }
})

/** A key of the file that is null is a key that does not matter. */
const given = (context: Record<string, unknown>): AccessContext =>
  Object.fromEntries(Object.entries(context).filter(([, value]) => value !== null && value !== undefined))
