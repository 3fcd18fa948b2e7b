// The one place that names the settings of a local stack; each app's env.ts parses what it needs from these.
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LauncherError } from './launcher-error.mjs'
import { ensureSecrets } from './secrets.mjs'

export const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const ports = {
  PORTAL_PORT: 3000,
  ADMIN_PORT: 3001,
  MAILBOX_PORT: 3002,
  WORKER_PORT: 3003,
  MAILBOX_SMTP_PORT: 3025,
  EMBEDDED_PG_PORT: 3054,
}

/**
 * The environment of every process of the stack: what the user set holds, the rest is filled in. The settings that npm
 * puts into the environment of its scripts (registry, tokens, prefixes) are left out.
 * @param {NodeJS.ProcessEnv} given
 * @param {{ dev?: boolean }} [options]
 * @returns {Record<string, string>}
 */
export function buildEnvironment(given, { dev = false } = {}) {
  const own = withoutNpm(given)
  const dataDir = resolve(checkout, own.DATA_DIR || '.data')
  const { POSTGRES_PASSWORD, APP_RT_PASSWORD, APP_AUTH_PASSWORD, APP_WORKER_PASSWORD, ...keys } = ensureSecrets(dataDir)
  const port = choosePorts(own)
  const owner = own.DATABASE_URL || databaseUrl('postgres', POSTGRES_PASSWORD, port.EMBEDDED_PG_PORT)
  const mailbox = `http://127.0.0.1:${port.MAILBOX_PORT}`

  const filledIn = {
    NODE_ENV: dev ? 'development' : 'production',
    ...port,
    ...keys,
    DATA_DIR: dataDir,
    DOCUMENTS_DIR: join(dataDir, 'documents'),
    LISTEN_HOST: '127.0.0.1',
    DATABASE_URL: owner,
    APP_DATABASE_URL: withRole(owner, 'app_rt', APP_RT_PASSWORD),
    AUTH_DATABASE_URL: withRole(owner, 'app_auth', APP_AUTH_PASSWORD),
    WORKER_DATABASE_URL: withRole(owner, 'app_worker', APP_WORKER_PASSWORD),
    PUBLIC_SCHEME: 'http',
    PORTAL_BASE: `verzuim.localhost:${port.PORTAL_PORT}`,
    ADMIN_BASE: `beheer.verzuim.localhost:${port.ADMIN_PORT}`,
    SMTP_URL: `smtp://127.0.0.1:${port.MAILBOX_SMTP_PORT}`,
    MAIL_FROM: 'Beterschap <no-reply@beterschap.example>',
    TWILIO_FROM: '+31600000000',
    TWILIO_BASE_URL: mailbox,
    TWILIO_CALLBACK_URL: `http://127.0.0.1:${port.PORTAL_PORT}/webhooks/twilio`,
  }
  const set = Object.entries(own).filter(([, value]) => value !== '')
  return { ...filledIn, ...Object.fromEntries(set), DATA_DIR: dataDir }
}

/**
 * The dev mailbox and the seeds refuse to run where NODE_ENV says production; the apps that they serve run as built.
 * @param {Record<string, string>} environment
 * @param {NodeJS.ProcessEnv} given
 */
export const forDemoTools = (environment, given) => ({ ...environment, NODE_ENV: given.NODE_ENV || 'development' })

/** @param {NodeJS.ProcessEnv} given @returns {Record<string, string>} */
export function withoutNpm(given) {
  const npmOwn = /^(npm_|INIT_CWD$|NODE_AUTH_TOKEN$)/i
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined || npmOwn.test(name) ? [] : [[name, value]])),
  )
}

/** @param {Record<string, string>} given @returns {Record<keyof typeof ports, string>} */
function choosePorts(given) {
  /** @type {Record<string, string>} */
  const chosen = {}
  /** @type {Map<number, string>} */
  const taken = new Map()
  for (const [name, usual] of Object.entries(ports)) {
    const port = Number(given[name] || usual)
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new LauncherError(
        `${name} is not a port number: ${given[name]}`,
        `Set it to a number from 1 to 65535, for example ${name}=${usual}.`,
      )
    const other = taken.get(port)
    if (other) throw new LauncherError(`${other} and ${name} are both ${port}.`, `Give one of them another number.`)
    taken.set(port, name)
    chosen[name] = String(port)
  }
  return /** @type {Record<keyof typeof ports, string>} */ (chosen)
}

/** @param {string} role @param {string} password @param {string} port */
const databaseUrl = (role, password, port) => `postgresql://${role}:${password}@127.0.0.1:${port}/beterschap`

/** @param {string} url @param {string} role @param {string} password */
function withRole(url, role, password) {
  const changed = new URL(url)
  changed.username = role
  changed.password = password
  return changed.href
}
