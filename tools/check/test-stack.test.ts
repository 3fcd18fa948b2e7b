import pg from 'pg'
import { expect, inject, test } from 'vitest'

async function ask(url: string, question: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(question)).rows
  } finally {
    await client.end()
  }
}

test('the tests run on a real PostgreSQL in UTC, whose template every test file may copy', async () => {
  const rows = await ask(inject('ownerUrl'), `select datname, current_setting('timezone') as zone from pg_database`)
  expect(rows).toContainEqual({ datname: inject('stack').TEST_TEMPLATE_DB, zone: 'UTC' })
})

test('code that reads its own settings finds the same ones', () => {
  expect(process.env.TEST_OWNER_URL).toBe(inject('ownerUrl'))
  expect(process.env.CONTEXT_KEY).toMatch(/^[0-9a-f]{64}$/)
})
