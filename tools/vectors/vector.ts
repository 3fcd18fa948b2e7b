import { z } from 'zod'

/** One test vector: arguments of an area and the outcomes that are tested. */
export const vectorSchema = z.object({
  id: z.string().min(1),
  area: z.string().min(1),
  rule: z.string(),
  input: z.record(z.string(), z.unknown()),
  expected: z.record(z.string(), z.unknown()),
  note: z.string().default(''),
})

export type Vector = z.infer<typeof vectorSchema>

/** Computes the outcomes of one area as plain JSON. */
export type AreaRunner = (input: Record<string, unknown>) => Record<string, unknown>

/** The file is wrong, not the product: shown to a person, exit code 2. */
export class MalformedVectors extends Error {
  override readonly name = 'MalformedVectors'
}
