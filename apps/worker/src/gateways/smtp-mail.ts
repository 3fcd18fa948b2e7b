import type { MailGateway, MailMessage, SendOutcome } from '@beterschap/core/notifications/ports'
import { createTransport } from 'nodemailer'
import { LOGO_ID } from '../messages/message-writer.ts'

export interface SmtpConfig {
  url: string
  tls?: 'required' | 'off' | undefined
  /** The address that mails come from; the name in front of it is the employer's. */
  fromAddress: string
}

export interface SmtpMail extends MailGateway {
  /** Whether the server greets us and takes our login. */
  isReachable(): Promise<boolean>
  close(): void
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Pooled SMTP. Every wait is shorter than the lease of a message, so that no other worker sends it meanwhile. */
export function createSmtpMail({ url, tls, fromAddress }: SmtpConfig): SmtpMail {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const mayBePlain = tls === 'off' || (tls === undefined && loopback.has(hostname))
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(secure ? {} : mayBePlain ? { ignoreTLS: true } : { requireTLS: true }),
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    pool: true,
    maxConnections: 5,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  transport.on('error', () => undefined) // the send that meets the broken connection tells of it
  const domain = fromAddress.split('@')[1] ?? 'localhost'

  return {
    async send(id, mail) {
      try {
        const messageId = `<n.${id}@${domain}>`
        await transport.sendMail({ ...asNodemailer(mail, fromAddress), messageId })
        return { outcome: 'sent', messageId }
      } catch (thrown) {
        return smtpOutcome(thrown)
      }
    },
    async isReachable() {
      try {
        return await transport.verify()
      } catch {
        return false // said by the answer, which becomes the state on the status page
      }
    },
    close: () => transport.close(),
  }
}

function asNodemailer(mail: MailMessage, fromAddress: string) {
  return {
    from: { name: mail.from.name, address: fromAddress },
    // As an object, so that no comma or bracket in it can become a second recipient.
    to: { name: '', address: mail.to },
    ...(mail.replyTo ? { replyTo: { name: '', address: mail.replyTo } } : {}),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    attachments: mail.logo
      ? [
          {
            filename: 'logo',
            cid: LOGO_ID,
            content: mail.logo.content,
            encoding: 'base64',
            contentType: mail.logo.contentType,
            contentDisposition: 'inline' as const,
          },
        ]
      : [],
  }
}

const notAccepted = new Set(['ECONNECTION', 'EDNS', 'ETLS', 'EAUTH', 'ECONNREFUSED', 'ENOTFOUND'])

/** Where the server speaks about this mail; in other places it speaks about us, or about the connection. */
const aboutTheMail = new Set(['EENVELOPE', 'EMESSAGE'])

/** 5xx is for good, 4xx and a server that is not there are for later; a break in the middle is unknown (REL section 3). */
export function smtpOutcome(thrown: unknown): Exclude<SendOutcome, { outcome: 'sent' }> {
  const { responseCode, code = 'broken' } = thrown as { responseCode?: number; code?: string }
  const reason = `smtp.${responseCode ?? code}`
  if (aboutTheMail.has(code) && (responseCode === undefined || responseCode >= 500))
    return { outcome: 'refused', code: reason }
  return { outcome: responseCode || notAccepted.has(code) ? 'later' : 'unknown', code: reason }
}
