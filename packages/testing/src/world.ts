import type { Actor } from '@beterschap/core/grant'
import type { EmployerId, IdentityId } from '@beterschap/core/ids'
import type { FrontDoorDeps, Visitor } from '@beterschap/core/sign-in/ports'
import { newId } from '@beterschap/crypto/new-id'
import { createSealer, type Sealer } from '@beterschap/crypto/seal'
import { createSignContext, type SignContext } from '@beterschap/crypto/sign-context'
import { type Db, openDatabase } from '@beterschap/db/clients'
import { createIdentityStore } from '@beterschap/db/sign-in/identity-store'
import { createFrontDoorDeps } from '@beterschap/web/front-door-deps'
import pg from 'pg'
import { createTestDatabase, type TestDatabase } from './database.ts'
import type { Workshop } from './factories.ts'

/** A database of its own with everything that stands around it, for tests that speak to real parts. */
export interface World {
  database: TestDatabase
  owner: pg.Client
  shop: Workshop
  app: Db
  auth: Db
  sign: SignContext
  sealer: Sealer
  door: FrontDoorDeps
  visitor(employerId: string, change?: Partial<Visitor>): Visitor
  actor(employerId: string, identityId: string, employeeId: string | null, role?: Actor['role']): Actor
  close(): Promise<void>
}

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: these tests run under vitest's global set-up.`)
  return value
}

const pepper = 'ab'.repeat(32)
const tokenKey = 'cd'.repeat(32)

export async function openWorld(): Promise<World> {
  const database = await createTestDatabase()
  const owner = new pg.Client({ connectionString: database.ownerUrl, options: '-c TimeZone=UTC' })
  owner.on('error', () => undefined) // ended by drop(): the tests are over then
  await owner.connect()
  const sign = createSignContext(setting('CONTEXT_KEY'))
  const sealer = createSealer(setting('KEY_ENCRYPTION_KEY'))
  const app = openDatabase(database.appUrl, { connections: 4 })
  const auth = openDatabase(database.authUrl, { connections: 8 })
  const store = createIdentityStore({ db: auth, sign, sealer, newId })
  return {
    database,
    owner,
    shop: { client: owner, sealer, passwordPepper: pepper, tokenKey },
    app,
    auth,
    sign,
    sealer,
    door: createFrontDoorDeps({
      store,
      sealer,
      passwordPepper: pepper,
      tokenKey,
      rp: { id: 'verzuim.localhost', name: 'Test' },
    }),
    visitor: (employerId, change = {}) => ({
      area: 'portal',
      employerId: employerId as EmployerId,
      host: 'test.verzuim.localhost',
      origin: 'http://test.verzuim.localhost:3000',
      deviceToken: null,
      proofToken: null,
      locale: 'nl',
      browser: 'Test',
      source: 'source',
      requestId: newId(),
      ...change,
    }),
    actor: (employerId, identityId, employeeId, role = 'employee') => ({
      identityId: identityId as IdentityId,
      employerId: employerId as EmployerId,
      role,
      employeeId: employeeId as Actor['employeeId'],
      requestId: newId(),
      source: 'portal',
    }),
    async close() {
      await Promise.all([app.$disconnect(), auth.$disconnect(), owner.end()])
      await database.drop()
    },
  }
}
