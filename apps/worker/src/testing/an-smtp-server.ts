import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

interface ReceivedMail {
  to: string
  mail: ParsedMail
}

/** A real SMTP server that keeps what it gets, or answers as told. */
export async function anSmtpServer() {
  const received: ReceivedMail[] = []
  const answers: { responseCode: number }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      simpleParser(stream).then(
        (mail) => {
          const refusal = answers.shift()
          if (refusal) return done(Object.assign(new Error('as told'), refusal))
          for (const { address } of session.envelope.rcptTo) received.push({ to: address, mail })
          return done()
        },
        (error: Error) => done(error),
      )
    },
  })
  server.on('error', () => undefined) // clients that hang up early are part of these tests
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    /** Without regard to case: the domain of an address travels in small letters. */
    to: (address: string) => received.filter((one) => one.to.toLowerCase() === address.toLowerCase()),
    answerNextWith: (responseCode: number) => answers.push({ responseCode }),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
