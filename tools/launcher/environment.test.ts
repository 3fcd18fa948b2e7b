import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildEnvironment, forDemoTools } from './environment.mjs'

const DATA_DIR = mkdtempSync(join(tmpdir(), 'beterschap-environment-'))
afterAll(() => rmSync(DATA_DIR, { recursive: true }))

describe('the environment of the stack', () => {
  test('each role of the database has its own password, and the secrets are for the owner alone', () => {
    const environment = buildEnvironment({ DATA_DIR })
    const urls = ['DATABASE_URL', 'APP_DATABASE_URL', 'AUTH_DATABASE_URL', 'WORKER_DATABASE_URL'].map(
      (name) => new URL(String(environment[name])),
    )
    expect(urls.map((url) => url.username)).toEqual(['postgres', 'app_rt', 'app_auth', 'app_worker'])
    expect(new Set(urls.map((url) => url.password)).size).toBe(4)
    expect(statSync(join(DATA_DIR, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  test('keys and passwords are the same at the next start', () => {
    expect(buildEnvironment({ DATA_DIR })).toEqual(buildEnvironment({ DATA_DIR }))
  })

  test('a port that is chosen moves every address that names it', () => {
    const environment = buildEnvironment({ DATA_DIR, PORTAL_PORT: '4000', MAILBOX_PORT: '4002' })
    expect(environment.PORTAL_BASE).toBe('verzuim.localhost:4000')
    expect(environment.TWILIO_BASE_URL).toBe('http://127.0.0.1:4002')
    expect(environment.TWILIO_CALLBACK_URL).toBe('http://127.0.0.1:4000/webhooks/twilio')
  })

  test('a database that is given takes the place of the embedded one, for every role', () => {
    const environment = buildEnvironment({ DATA_DIR, DATABASE_URL: 'postgresql://me:pw@db.example:5432/absence' })
    expect(new URL(String(environment.APP_DATABASE_URL)).host).toBe('db.example:5432')
    expect(environment.DATABASE_URL).toBe('postgresql://me:pw@db.example:5432/absence')
  })

  test('what npm puts into the environment stays out of it', () => {
    const environment = buildEnvironment({
      DATA_DIR,
      npm_config_registry: 'http://x',
      NPM_TOKEN: 'x',
      REDIS_URL: 'redis://r',
    })
    expect(Object.keys(environment).filter((name) => /^npm/i.test(name))).toEqual([])
    expect(environment.REDIS_URL).toBe('redis://r')
  })

  test('the demo tools do not run as production unless the user says so', () => {
    const environment = buildEnvironment({ DATA_DIR })
    expect(environment.NODE_ENV).toBe('production')
    expect(forDemoTools(environment, {}).NODE_ENV).toBe('development')
    expect(forDemoTools(environment, { NODE_ENV: 'production' }).NODE_ENV).toBe('production')
  })

  test.each([
    ['abc', /PORTAL_PORT is not a port number: abc/],
    ['70000', /PORTAL_PORT is not a port number/],
    ['3001', /PORTAL_PORT and ADMIN_PORT are both 3001/],
  ])('port %s is refused by name', (PORTAL_PORT, message) => {
    expect(() => buildEnvironment({ DATA_DIR, PORTAL_PORT })).toThrow(message)
  })
})
