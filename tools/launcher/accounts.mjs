import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ name: string, role: string | null, organisation: string | null, url: string | null, username: string | null, password: string | null, birthDate: string | null, totpSecret?: string | null }} SeededAccount
 * @typedef {Omit<SeededAccount, 'totpSecret'> & { code: string | null }} DemoAccount
 */

/**
 * The logins and invited people that the seeds wrote down, each with the authenticator code of this moment instead of
 * the secret behind it.
 * @param {string} dataDir
 * @returns {Promise<DemoAccount[]>}
 */
export async function readAccounts(dataDir) {
  const file = join(dataDir, 'accounts.json')
  if (!existsSync(file)) return []
  /** @type {SeededAccount[]} */
  const seeded = JSON.parse(readFileSync(file, 'utf8'))
  const { generate } = await import('otplib')
  return Promise.all(
    seeded.map(async ({ totpSecret, ...account }) => ({
      name: account.name,
      role: account.role ?? null,
      organisation: account.organisation ?? null,
      url: account.url ?? null,
      username: account.username ?? null,
      password: account.password ?? null,
      code: totpSecret ? await generate({ secret: totpSecret }) : null,
      birthDate: account.birthDate ?? null,
    })),
  )
}
