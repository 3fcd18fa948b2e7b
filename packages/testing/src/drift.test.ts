import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const db = fileURLToPath(new URL('../../db/', import.meta.url))

/** 0: the migrations make exactly this schema. 2: they do not. 1: the check itself failed. */
function drift(schema: string): Promise<{ code: number; output: string }> {
  const args = [
    'prisma',
    'migrate',
    'diff',
    '--from-migrations',
    'prisma/migrations',
    '--to-schema',
    schema,
    '--exit-code',
  ]
  return new Promise((resolve) => {
    execFile(
      'npx',
      args,
      { cwd: db, env: { ...process.env, DATABASE_URL: process.env.TEST_OWNER_URL } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    )
  })
}

test('the migrations make the schema that the code is generated from', async () => {
  const { code, output } = await drift('prisma/schema')
  expect(output).not.toMatch(/error/i)
  expect(code).toBe(0)
}, 60_000)

test('a planted difference is noticed, so that a silent engine cannot pass for "no drift"', async () => {
  const planted = mkdtempSync(join(tmpdir(), 'drift-'))
  try {
    cpSync(join(db, 'prisma/schema'), planted, { recursive: true })
    const file = join(planted, 'help.prisma')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('titleNl    String', 'planted    String?\n  titleNl    String'),
    )
    expect((await drift(planted)).code).toBe(2)
  } finally {
    rmSync(planted, { recursive: true, force: true })
  }
}, 60_000)
