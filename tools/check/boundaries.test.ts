import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const config: IConfiguration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')

/** For each rule the file that breaks it and the import by which it does. */
const planted: Record<string, [file: string, line: string]> = {
  'no-circular': ['packages/core/src/ring/a.ts', "export { b } from './b.ts'"],
  'core-is-pure': ['packages/core/src/absence/reads-files.ts', "import 'node:fs'"],
  'db-implements-core': ['packages/db/src/a-store.ts', "import '../../jobs/src/catalog.ts'"],
  'only-db-speaks-prisma': ['packages/api/src/queries.ts', "import '@prisma/client'"],
  'only-jobs-speaks-bullmq': ['apps/portal/app/queue.ts', "import 'bullmq'"],
  'jobs-knows-no-stores': ['packages/jobs/src/relay.ts', "import '../../db/src/store.ts'"],
  'i18n-knows-types-only': [
    'packages/i18n/src/texts.ts',
    "import { value } from '@beterschap/core/surface'\nexport default value",
  ],
  'api-is-transport': ['packages/api/src/procedure.ts', "import '../../db/src/store.ts'"],
  'ui-is-dumb': ['packages/ui/src/native/sick-button.ts', "import '../../../core/src/surface.ts'"],
  'only-composition-roots-touch-db': [
    'apps/portal/app/routes/page.ts',
    "import '../../../../packages/db/src/store.ts'",
  ],
  'packages-never-import-apps': ['packages/testing/src/persona.ts', "import '../../../apps/admin/app/page.ts'"],
  'apps-are-islands': ['apps/portal/app/borrows.ts', "import '../../admin/app/page.ts'"],
  'grants-are-minted-in-policies': [
    'packages/core/src/sick-reporting/report.ts',
    "import { decide } from '../grant.ts'\ndecide()",
  ],
  'system-grants-are-for-the-worker': [
    'apps/portal/app/forges.ts',
    "import { systemGrant } from '@beterschap/core/system-grant'\nsystemGrant()",
  ],
  'features-meet-at-their-surface': [
    'packages/core/src/recovery-reporting/peeks.ts',
    "import '../sick-reporting/report-sick.ts'",
  ],
  'portal-ships-light': ['apps/portal/client/entry.ts', "import '../shared/heavy.ts'"],
  'only-crypto-does-crypto': ['packages/db/src/hash.ts', "import 'node:crypto'"],
}

/** Imports that are right, next to the wrong ones: a rule that refuses everything would be no rule. */
const allowed: Record<string, string> = {
  'packages/core/src/surface.ts': 'export const value = 1\nexport type Words = string',
  'packages/core/src/grant.ts': 'export const decide = () => 1\nexport type Grant = string',
  'packages/core/src/system-grant.ts': 'export const systemGrant = () => 1',
  'packages/core/src/ring/b.ts': "export { a } from './c.ts'\nexport const b = 1",
  'packages/core/src/ring/c.ts': "export { b as a } from './a.ts'",
  'packages/core/src/sick-reporting/report-sick.ts':
    "import 'zod'\nimport type { Grant } from '../grant.ts'\nexport type X = Grant",
  'packages/core/src/sick-reporting/sick-report.policy.ts': "import { decide } from '../grant.ts'\ndecide()",
  'packages/core/src/sick-reporting/sick-report.events.ts': 'export const happened = 1',
  'packages/core/src/recovery-reporting/right.ts': "import '../sick-reporting/sick-report.events.ts'",
  'packages/core/src/sick-reporting/report-sick.test.ts': "import 'node:fs'",
  'packages/db/src/store.ts': "import '@prisma/client'\nimport '@beterschap/core/surface'",
  'packages/jobs/src/catalog.ts': "import 'bullmq'",
  'packages/i18n/src/right.ts': "import type { Words } from '@beterschap/core/surface'\nexport type T = Words",
  'packages/crypto/src/hash.ts': "import 'node:crypto'",
  'apps/admin/app/page.ts': 'export {}',
  'apps/portal/shared/heavy.ts': "import 'zod'",
  'apps/portal/app/compose.server.ts': "import '../../../packages/db/src/store.ts'",
  'apps/worker/src/handler.ts':
    "import { systemGrant } from '../../../packages/core/src/system-grant.ts'\nsystemGrant()",
}

let root: string
const broken = new Map<string, Set<string>>()

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'beterschap-boundaries-'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const name of ['zod', 'bullmq', '@prisma/client'])
    for (const [file, text] of [
      ['package.json', JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      ['index.js', 'module.exports = 1'],
    ])
      write(`node_modules/${name}/${file}`, String(text))
  write('packages/core/package.json', JSON.stringify({ name: '@beterschap/core', exports: { './*': './src/*.ts' } }))
  mkdirSync(join(root, 'node_modules/@beterschap'))
  symlinkSync('../../packages/core', join(root, 'node_modules/@beterschap/core'))
  for (const [path, text] of Object.entries(allowed)) write(path, text)
  for (const [path, line] of Object.values(planted)) write(path, line)

  const rules = { forbidden: config.forbidden ?? [] }
  const { output } = await cruise(['apps', 'packages'], {
    ...config.options,
    baseDir: root,
    validate: true,
    ruleSet: rules,
  })
  for (const { rule, from } of (output as ICruiseResult).summary.violations)
    broken.set(rule.name, (broken.get(rule.name) ?? new Set()).add(from))
}, 60_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the boundaries between rooms', () => {
  test.each(config.forbidden?.map((rule) => String(rule.name)) ?? [])('%s refuses what is planted', (name) => {
    expect(broken.get(name)).toContain(planted[name]?.[0])
  })

  test('nothing that is right is refused', () => {
    const right = new Set(Object.keys(allowed).filter((path) => !path.includes('/ring/')))
    const refused = [...broken].flatMap(([rule, files]) =>
      [...files].filter((file) => right.has(file)).map((file) => `${rule}: ${file}`),
    )
    expect(refused).toEqual([])
  })
})
