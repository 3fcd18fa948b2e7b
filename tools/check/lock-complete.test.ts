import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('lock-complete.mjs', import.meta.url))

test('platform builds that the registry did not offer are added, and what stands there is kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'beterschap-lock-'))
  const file = join(folder, 'package-lock.json')
  const tool = {
    version: '2.0.0',
    dev: true,
    optionalDependencies: { '@x/cli-darwin-arm64': '2.0.0', '@x/cli-linux-x64-musl': '2.0.0' },
  }
  const present = { version: '2.0.0', optional: true, os: ['linux'], libc: ['musl'] }
  writeFileSync(
    file,
    JSON.stringify({ packages: { 'node_modules/tool': tool, 'node_modules/@x/cli-linux-x64-musl': present } }),
  )
  execFileSync(process.execPath, [script, file])
  const { packages } = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true })
  expect(packages['node_modules/@x/cli-darwin-arm64']).toEqual({
    version: '2.0.0',
    cpu: ['arm64'],
    dev: true,
    optional: true,
    os: ['darwin'],
  })
  expect(packages['node_modules/@x/cli-linux-x64-musl']).toEqual(present)
})
