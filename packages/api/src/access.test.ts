import { permissions } from '@beterschap/core/permissions'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { consoleRouter } from './console.router.ts'
import { portalRouter } from './portal.router.ts'
import type { ProcedureMeta } from './procedure.ts'

interface Procedure {
  _def: { type: string; meta?: ProcedureMeta; inputs: z.ZodType[]; output: z.ZodType | undefined }
}

/** What a visitor may call. Everything else needs a complete sign-in; the list grows only by review. */
const forAnybody = [
  'portal.help.vote',
  'portal.help.votes',
  'portal.help.status',
  'console.help.vote',
  'console.help.votes',
  'console.help.status',
]

const all = [
  ...Object.entries(portalRouter._def.procedures).map(([name, found]) => [`portal.${name}`, found] as const),
  ...Object.entries(consoleRouter._def.procedures).map(([name, found]) => [`console.${name}`, found] as const),
].map(([name, found]) => [name, (found as unknown as Procedure)._def] as const)

describe('every procedure', () => {
  test.each(all)('SEC-Z2 %s names a permission that exists and its answer in full', (_name, { meta, output }) => {
    expect(permissions).toContain(meta?.permission)
    expect(output).toBeDefined()
  })

  test.each(all)('SEC-Z2 R-3.1.4 %s refuses a field that it does not know', (_name, { inputs }) => {
    for (const input of inputs) expect(input.safeParse({ aFieldThatNobodyAsked: 'x' }).success).toBe(false)
  })

  test('SEC-Z1 only reviewed procedures answer without a sign-in', () => {
    expect(
      all
        .filter(([, { meta }]) => meta?.isPublic)
        .map(([name]) => name)
        .sort(),
    ).toEqual([...forAnybody].sort())
  })

  test('portal and console cannot name each other’s procedures', () => {
    const names = (prefix: string) =>
      all.flatMap(([name]) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))
    const shared = names('portal.').filter((name) => names('console.').includes(name))
    expect(shared.filter((name) => !name.startsWith('help.'))).toEqual([])
  })
})
