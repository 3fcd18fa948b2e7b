// The secrets of one demo or test installation: made once, kept beside its data, never committed.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LauncherError } from './launcher-error.mjs'

const password = () => randomBytes(24).toString('base64url')
const key = () => randomBytes(32).toString('hex')

const makers = {
  POSTGRES_PASSWORD: password,
  APP_RT_PASSWORD: password,
  APP_AUTH_PASSWORD: password,
  APP_WORKER_PASSWORD: password,
  CONTEXT_KEY: key,
  KEY_ENCRYPTION_KEY: key,
  PASSWORD_PEPPER: key,
  TOKEN_KEY: key,
  TWILIO_ACCOUNT_SID: () => `AC${randomBytes(16).toString('hex')}`,
  TWILIO_AUTH_TOKEN: () => randomBytes(16).toString('hex'),
  METRICS_TOKEN: password,
}

/**
 * Reads `DATA_DIR/secrets.json`, making what is missing. A name that a newer version adds is made then; what exists
 * never changes, because the database holds what was encrypted with it.
 * @param {string} dataDir
 * @returns {Record<keyof typeof makers, string>}
 */
export function ensureSecrets(dataDir) {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'secrets.json')
  const known = existsSync(file) ? readSecrets(file) : {}
  if (!existsSync(file) && ['postgres', 'postgres-lies-in.txt'].some((name) => existsSync(join(dataDir, name))))
    throw new LauncherError(
      `${file} is gone while the database of this installation is still there; its passwords and keys cannot be guessed.`,
      `Put the file back from a copy, or remove the folder ${dataDir} to begin anew (this deletes the demo data).`,
    )

  const complete = { ...known }
  for (const [name, make] of Object.entries(makers)) complete[name] ||= make()
  if (Object.keys(makers).some((name) => known[name] !== complete[name])) {
    // Renamed into place, so that a start that is interrupted never leaves half a file.
    writeFileSync(`${file}.new`, `${JSON.stringify(complete, null, 2)}\n`, { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return complete
}

function readSecrets(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new LauncherError(
      `${file} cannot be read (${cause instanceof Error ? cause.message : cause}).`,
      'Start as the user who started the first time, or put the file back from a copy.',
    )
  }
}
