import { randomUUID } from 'node:crypto'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { MessageStore } from './message-store.ts'

const mailLimitBytes = 5_000_000

/** A real SMTP server that accepts every mail and delivers it nowhere but into the store, once per recipient. */
export function createSmtpInbox(store: MessageStore) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 2_000,
    size: mailLimitBytes,
    onData(stream, session, done) {
      receive(store, stream, session).then(
        () => done(),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      )
    },
  })
  server.on('error', (error) => console.error(`mailbox: smtp: ${error.message}`))
  return server
}

async function receive(store: MessageStore, stream: SMTPServerDataStream, session: SMTPServerSession) {
  const mail = await simpleParser(stream)
  if (stream.sizeExceeded) throw Object.assign(new Error('Message exceeds the size limit'), { responseCode: 552 })
  const sender = session.envelope.mailFrom
  for (const { address } of session.envelope.rcptTo)
    store.add({
      id: randomUUID(),
      channel: 'email',
      to: address,
      from: mail.from?.text ?? (sender ? sender.address : ''),
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html || null,
      receivedAt: new Date().toISOString(),
    })
}
