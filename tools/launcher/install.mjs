// Brings a fresh clone to where `node_modules` and generated code exist. Nothing here may import an npm package.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from './environment.mjs'
import { LauncherError } from './launcher-error.mjs'

/** Refuses a Node.js that is too old, in words. */
export function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new LauncherError(
    `This is Node.js ${process.versions.node}; 20.19 or newer is needed.`,
    'Install it from https://nodejs.org and run this again.',
  )
}

/**
 * Installs what package-lock.json names, when something of it is missing.
 * @param {(line: string) => void} say
 */
export async function ensureInstalled(say) {
  if (isInstalled()) return
  say('Installing packages (the first time takes a minute or two)')
  if ((await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])) === 0) return
  say('npm ci did not succeed (its message stands above); trying npm install instead')
  if ((await npm(['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])) === 0) return
  throw new LauncherError(
    'The packages could not be installed.',
    'Check the connection to the npm registry (npm ping) and run this again.',
  )
}

/**
 * Generates the database client and whatever else a package generates; quick when nothing changed.
 * @param {(line: string) => void} say
 */
export async function ensureGenerated(say) {
  say('Generating code')
  if ((await npm(['run', '--silent', 'generate'], { quiet: true })) === 0) return
  throw new LauncherError(
    'npm run generate failed (its message stands above).',
    'Remove node_modules and run this again.',
  )
}

/** @param {(line: string) => void} say */
export async function build(say) {
  say('Building portal, admin and worker')
  if ((await npm(['run', '--silent', 'build'], { quiet: true })) === 0) return
  throw new LauncherError('npm run build failed (its message stands above).', 'Mend what it names and run this again.')
}

/** By content, not by time: a checkout of another version changes the lock and may keep an old date. */
function isInstalled() {
  const inside = join(checkout, 'node_modules', '.package-lock.json')
  if (!existsSync(inside)) return false
  const found = readPackages(inside)
  return Object.entries(readPackages(join(checkout, 'package-lock.json'))).every(
    ([path, wanted]) =>
      !path.includes('node_modules/') ||
      wanted.optional ||
      wanted.devOptional ||
      (found[path] !== undefined && found[path].version === wanted.version),
  )
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} */
const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/**
 * @param {string[]} args
 * @param {{ quiet?: boolean }} [options] quiet: its output is shown only when it fails
 * @returns {Promise<number>}
 */
function npm(args, { quiet = false } = {}) {
  const script = process.env.npm_execpath
  const [command, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []]
  const env = {
    ...process.env,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  }
  // A user's NODE_ENV=production would make npm leave out the tools that build the product.
  delete env.NODE_ENV
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], {
      cwd: checkout,
      env,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32' && !script,
    })
    /** @type {Buffer[]} */
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk))
    child.once('error', (cause) =>
      reject(
        new LauncherError(`npm cannot be run (${cause.message}).`, 'Install Node.js with npm from https://nodejs.org.'),
      ),
    )
    child.once('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(output))
      resolve(code ?? 1)
    })
  })
}
