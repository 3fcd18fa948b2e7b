import { html, type Markup } from './html.ts'
import type { Message } from './message.ts'
import { type Language, texts } from './texts.ts'

/** One message as the receiver sees it: a mail as a letter, a text message as a bubble on a phone. */
export function readingPane(message: Message, language: Language): Markup {
  const t = texts[language]
  const facts = html`<dl>
    <div><dt>${t.from}</dt><dd>${message.from}</dd></div>
    <div><dt>${t.to}</dt><dd>${message.to}</dd></div>
  </dl>`
  if (message.channel === 'sms')
    return html`<article class="phone">
      <h2>${message.from}</h2><p class="when">${whenLine(message, language)}</p>
      <p class="bubble">${message.text}</p>${facts}
    </article>`
  const text = html`<pre>${message.text}</pre>`
  return html`<article class="letter">
    <h2>${message.subject || t.noSubject}</h2><p class="when">${whenLine(message, language)}</p>${facts}
    ${message.html ? html`${frame(message.html, message.subject || t.noSubject)}<details><summary>${t.asText}</summary>${text}</details>` : text}
  </article>`
}

/** Links open in a tab of their own; the mail itself can run nothing and knows nothing of this page. */
const frame = (mail: string, title: string) =>
  html`<iframe title="${title}" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${`<base target="_blank">${mail}`}"></iframe>`

export function whenLine(message: Message, language: Language): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(message.receivedAt))
}
