import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSealer } from '@beterschap/crypto/seal'
import { createDocumentFiles } from '@beterschap/db/documents/document-store'
import { folderDisk } from '@beterschap/db/documents/folder-disk'
import type { Workshop } from '@beterschap/testing/factories'
import pg from 'pg'
import { type Account, seedDemo } from './demo.ts'

const needed = [
  'DATABASE_URL',
  'KEY_ENCRYPTION_KEY',
  'PASSWORD_PEPPER',
  'TOKEN_KEY',
  'DATA_DIR',
  'DOCUMENTS_DIR',
  'PUBLIC_SCHEME',
  'PORTAL_BASE',
  'ADMIN_BASE',
] as const
type Needed = (typeof needed)[number]

if (process.env.NODE_ENV === 'production') {
  console.error(
    'Made-up people do not belong in a production database: the demo is not seeded with NODE_ENV=production.',
  )
  process.exit(1)
}
const missing = needed.filter((name) => !process.env[name])
if (missing.length) {
  console.error(`Set ${missing.join(', ')}: npm start does so by itself.`)
  process.exit(1)
}
const env = Object.fromEntries(needed.map((name) => [name, process.env[name] ?? ''])) as Record<Needed, string>

const client = new pg.Client({ connectionString: env.DATABASE_URL, options: '-c TimeZone=UTC' })
await client.connect()
try {
  const sealer = createSealer(env.KEY_ENCRYPTION_KEY)
  const shop: Workshop = { client, sealer, passwordPepper: env.PASSWORD_PEPPER, tokenKey: env.TOKEN_KEY }
  await client.query('begin')
  const accounts: Account[] = await seedDemo(shop, {
    files: createDocumentFiles(folderDisk(env.DOCUMENTS_DIR), sealer),
    portalUrl: (slug) => `${env.PUBLIC_SCHEME}://${slug}.${env.PORTAL_BASE}/`,
    consoleUrl: `${env.PUBLIC_SCHEME}://${env.ADMIN_BASE}/`,
    today: new Date(),
  })
  await client.query('commit')
  writeFileSync(join(env.DATA_DIR, 'accounts.json'), JSON.stringify(accounts, null, 2), { mode: 0o600 })
  console.log(`demo: ${accounts.length} made-up people`)
} catch (thrown) {
  await client.query('rollback')
  throw thrown
} finally {
  await client.end()
}
