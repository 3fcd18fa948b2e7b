import { randomBytes } from 'node:crypto'
import type { DemoAccount } from '../launcher/accounts.mjs'
import { accountTables } from './account-tables.ts'
import { html, Markup } from './html.ts'
import type { Message } from './message.ts'
import { freshness, style } from './page-assets.ts'
import { readingPane, whenLine } from './reading-pane.ts'
import { type Language, texts } from './texts.ts'

export type PageContent = {
  readonly language: Language
  readonly messages: readonly Message[]
  readonly selected: Message | null
  readonly query: URLSearchParams
  readonly accounts: readonly DemoAccount[]
}

const shownMessages = 200

/** The whole mailbox on one page, rendered here; the one small script only reloads when something new has come. */
export function renderPage({ language, messages, selected, query, accounts }: PageContent) {
  const t = texts[language]
  const nonce = randomBytes(16).toString('base64')
  const link = (changes: Record<string, string | null>) => {
    const next = new URLSearchParams(query)
    for (const [name, value] of Object.entries(changes)) value === null ? next.delete(name) : next.set(name, value)
    return `/?${next}`
  }
  const channel = query.get('channel')
  const tab = (value: string | null, label: string) =>
    html`<a href="${link({ channel: value, id: null })}"${channel === value ? html` aria-current="true"` : null}>${label}</a>`
  const row = (message: Message) => html`
    <li><a href="${link({ id: message.id })}"${message.id === selected?.id ? html` aria-current="true"` : null}>
      <span class="kind">${message.channel === 'sms' ? t.sms : t.email}</span>
      <span class="when">${whenLine(message, language)}</span>
      <span class="line">${message.channel === 'sms' ? message.text : message.subject || t.noSubject}</span>
      <span class="who">${t.to} ${message.to}</span>
    </a></li>`

  const newest = messages[0]?.id ?? ''
  const body = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${selected ? `${selected.subject ?? t.sms}: ` : ''}${t.title} · Beterschap</title>
<link rel="icon" href="data:,">
<style>${new Markup(style)}</style>
</head>
<body data-newest="${newest}" data-reading="${selected ? 'yes' : 'no'}">
<header>
  <h1>${t.title}</h1><p>${t.intro}</p>
  <a href="${link({ lang: language === 'nl' ? 'en' : 'nl' })}" lang="${language === 'nl' ? 'en' : 'nl'}">${t.other}</a>
</header>
<main class="${selected ? 'reading' : 'listing'}">
  <section class="list" aria-labelledby="messages">
    <h2 id="messages">${t.messages}</h2>
    <nav aria-label="${t.messages}">${tab(null, t.all)}${tab('email', t.email)}${tab('sms', t.sms)}</nav>
    <form method="get" action="/">
      <label for="to">${t.recipient}</label>
      <div><input id="to" name="to" type="search" value="${query.get('to') ?? ''}" autocomplete="off">
      ${channel ? html`<input type="hidden" name="channel" value="${channel}">` : null}
      <input type="hidden" name="lang" value="${language}"><button>${t.show}</button></div>
    </form>
    ${messages.length ? html`<ul>${messages.slice(0, shownMessages).map(row)}</ul>` : html`<p class="quiet">${t.none}</p>`}
    ${messages.length ? html`<form method="post" action="/?lang=${language}"><button class="plain">${t.empty}</button></form>` : null}
  </section>
  <section class="pane" aria-live="off">
    ${selected ? html`<a class="back" href="${link({ id: null })}">${t.back}</a>${readingPane(selected, language)}` : html`<p class="quiet">${t.choose}</p>`}
  </section>
</main>
${accountTables(accounts, language)}
<script nonce="${nonce}">${new Markup(freshness)}</script>
</body></html>`
  return { html: body.source, policy: policy(nonce) }
}

/** A mail's own inline styles are allowed, and its pictures; scripts of a mail are not, here or in its frame. */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'unsafe-inline'",
    'img-src data: http: https:',
    'font-src data:',
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
