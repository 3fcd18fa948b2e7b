import type { DemoAccount } from '../launcher/accounts.mjs'
import { html, type Markup } from './html.ts'
import { type Language, texts } from './texts.ts'

type Field = keyof DemoAccount

/** The seeded logins with the code of this moment, and the invited people with the birth date that is asked. */
export function accountTables(accounts: readonly DemoAccount[], language: Language): Markup {
  const t = texts[language]
  const logins = accounts.filter((account) => account.password)
  const invited = accounts.filter((account) => !account.password)
  return html`${table('accounts', t.accounts, t.accountsIntro, logins, ['name', 'role', 'organisation', 'username', 'password', 'code'], language)}
  ${table('invited', t.invited, t.invitedIntro, invited, ['name', 'organisation', 'username', 'birthDate'], language)}`
}

function table(
  id: string,
  title: string,
  intro: string,
  accounts: readonly DemoAccount[],
  fields: readonly Exclude<Field, 'url'>[],
  language: Language,
): Markup | null {
  if (accounts.length === 0) return null
  const t = texts[language]
  return html`<section class="accounts" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2><p class="quiet">${intro}</p>
    <table>
      <thead><tr>${fields.map((field) => html`<th scope="col">${t[field]}</th>`)}</tr></thead>
      <tbody>${accounts.map((account) => html`<tr>${fields.map((field) => html`<td data-label="${t[field]}">${cell(account, field)}</td>`)}</tr>`)}</tbody>
    </table>
  </section>`
}

function cell(account: DemoAccount, field: Exclude<Field, 'url'>): Markup | string {
  const value = account[field] ?? '–'
  if (field === 'name' && account.url)
    return html`<a href="${account.url}" target="_blank" rel="noreferrer">${value}</a>`
  return ['username', 'password', 'code', 'birthDate'].includes(field) ? html`<code>${value}</code>` : value
}
