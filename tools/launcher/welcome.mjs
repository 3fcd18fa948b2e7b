import { readAccounts } from './accounts.mjs'

/**
 * What a person needs to begin: addresses, logins, and the invited people.
 * @param {Record<string, string>} environment
 */
export async function welcome(environment) {
  const accounts = await readAccounts(String(environment.DATA_DIR))
  const logins = accounts.filter((account) => account.password)
  const invited = accounts.filter((account) => !account.password && account.birthDate)
  const { PUBLIC_SCHEME: scheme, LISTEN_HOST: host } = environment
  return [
    '',
    `  Demo portals   http://localhost:${environment.PORTAL_PORT}`,
    `  Console        ${scheme}://${environment.ADMIN_BASE}`,
    `  Mailbox        http://localhost:${environment.MAILBOX_PORT}   (mail, SMS, logins with live codes)`,
    `  Worker         http://${host}:${environment.WORKER_PORT}/readyz`,
    '',
    ...section('Logins (the code changes every 30 seconds; the mailbox page shows the present one)', logins, [
      ['name', 'name'],
      ['role', 'role'],
      ['address', 'url'],
      ['username', 'username'],
      ['password', 'password'],
      ['code', 'code'],
    ]),
    ...section('Invited (the link lies in the mailbox; the page asks e-mail address and birth date)', invited, [
      ['name', 'name'],
      ['organisation', 'organisation'],
      ['e-mail', 'username'],
      ['birth date', 'birthDate'],
    ]),
    `  Logs are in ${environment.DATA_DIR}/logs. Ctrl-C stops everything; the data stay.`,
    '',
  ].join('\n')
}

/** @param {string} title @param {import('./accounts.mjs').DemoAccount[]} accounts @param {[string, keyof import('./accounts.mjs').DemoAccount][]} columns */
function section(title, accounts, columns) {
  if (accounts.length === 0) return []
  const rows = [
    columns.map(([heading]) => heading),
    ...accounts.map((account) => columns.map(([, field]) => account[field] ?? '-')),
  ]
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)))
  const lines = rows.map((row) =>
    `    ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}`.trimEnd(),
  )
  return [`  ${title}`, ...lines, '']
}
