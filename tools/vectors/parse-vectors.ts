import { z } from 'zod'
import { MalformedVectors, type Vector, vectorSchema } from './vector.ts'

/** A file of vectors; the message names the vector and the key that is wrong. */
export function parseVectors(text: string): Vector[] {
  const parsed = z.array(z.unknown()).safeParse(json(text))
  if (!parsed.success) throw new MalformedVectors('The file is no JSON array of vectors')

  const vectors = parsed.data.map((item, index) => {
    const vector = vectorSchema.safeParse(item)
    if (!vector.success) throw new MalformedVectors(`Vector ${nameOf(item, index)}: ${explain(vector.error)}`)
    return vector.data
  })
  const seen = new Set<string>()
  for (const { id } of vectors) {
    if (seen.has(id)) throw new MalformedVectors(`Vector ${id}: the id stands in the file twice`)
    seen.add(id)
  }
  return vectors
}

export const explain = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join('.') || 'vector'}: ${issue.message}`).join('; ')

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (thrown) {
    throw new MalformedVectors(`The file is not JSON: ${thrown instanceof Error ? thrown.message : thrown}`)
  }
}

function nameOf(item: unknown, index: number): string {
  const named = z.object({ id: z.string() }).safeParse(item)
  return named.success ? named.data.id : `number ${index + 1}`
}
