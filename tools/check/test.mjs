// `npm test`: everything that must hold, from a fresh clone. Imports nothing from npm, because it runs before the
// install. Arguments choose steps by name: npm test -- types vitest
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findOrInstallChromium } from '../launcher/chromium.mjs'
import { checkout, withoutNpm } from '../launcher/environment.mjs'
import { ensureGenerated, ensureInstalled, refuseOldNode } from '../launcher/install.mjs'
import { LauncherError } from '../launcher/launcher-error.mjs'
import { startProgress } from '../launcher/progress.mjs'
import { installRedis } from '../launcher/redis.mjs'
import { readPlaywrightReport, readVitestReport } from './reports.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, args: string[], env?: Record<string, string>, count?: () => Count }} Step */

const reports = mkdtempSync(join(tmpdir(), 'beterschap-reports-'))
const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')
const bin = (path) => join('node_modules', path)

/** @type {Step[]} */
const steps = [
  {
    name: 'format',
    args: [
      bin('@biomejs/biome/bin/biome'),
      'ci',
      '--diagnostic-level=error',
      '--max-diagnostics=50',
      `--colors=${process.stdout.isTTY ? 'force' : 'off'}`,
      '.',
    ],
  },
  { name: 'lint', args: [bin('eslint/bin/eslint.js'), '.'] },
  { name: 'types', args: ['tools/check/types.mjs'] },
  {
    name: 'boundaries',
    args: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'packages',
      'tools',
    ],
  },
  { name: 'unused', args: [bin('knip/bin/knip.js')] },
  { name: 'vocabulary', args: ['tools/check/vocabulary.mjs'] },
  {
    name: 'vitest',
    args: [
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ],
    count: () => readVitestReport(readReport(vitestReport)),
  },
  {
    name: 'playwright',
    args: [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
    count: () => readPlaywrightReport(readReport(playwrightReport)),
  },
]

const progress = startProgress()
const total = { passed: 0, failed: 0, skipped: 0 }
/** @type {string[]} */
const failures = []
try {
  refuseOldNode()
  await ensureInstalled(progress.say)
  await ensureGenerated(progress.say)
  installRedis(progress.say)
  findOrInstallChromium(progress.say)
  const chosen = process.argv.slice(2)
  const unknown = chosen.find((name) => !steps.some((step) => step.name === name))
  if (unknown)
    throw new LauncherError(
      `There is no step ${unknown}.`,
      `The steps are: ${steps.map(({ name }) => name).join(', ')}`,
    )
  for (const step of steps) if (chosen.length === 0 || chosen.includes(step.name)) await runStep(step)
} catch (error) {
  total.failed += 1
  console.error(error instanceof LauncherError ? `${error.message}\n${error.remedy}` : error)
} finally {
  progress.idle()
  rmSync(reports, { recursive: true, force: true })
}
if (total.skipped) console.log(`${total.skipped} skipped`)
for (const failure of failures) console.log(`failed: ${failure}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed ? 1 : 0

/** @param {Step} step */
async function runStep({ name, args, env = {}, count }) {
  progress.say(name)
  const code = await run(args, env)
  const counted = count ? count() : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  // A runner that fails without a failed test (a broken set-up), or that finds no test at all, has failed.
  if (counted.failed === 0 && (code !== 0 || counted.passed === 0)) counted.failed = 1
  total.passed += counted.passed
  total.failed += counted.failed
  total.skipped += counted.skipped
  if (counted.failed) failures.push(count ? `${name} (${counted.failed} of ${counted.passed + counted.failed})` : name)
}

/** @param {string} file @returns {unknown} null when the runner ended before it could write one */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** @param {string[]} args @param {Record<string, string>} env @returns {Promise<number>} */
function run(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: checkout,
      env: { ...withoutNpm(process.env), TURBO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
