/**
 * Makes the database that `wanted` names when the server does not have it yet.
 * @param {string} server URL of the server's own database
 * @param {string} wanted
 */
export async function ensureDatabase(server, wanted) {
  // Imported late: the launcher itself runs before anything is installed.
  const { default: pg } = await import('pg')
  const name = new URL(wanted).pathname.slice(1)
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
