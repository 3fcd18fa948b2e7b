// The dev mailbox: a real SMTP server, a stand-in for Twilio, and a page that shows both. For demo and tests only.
import { readSettings } from './settings.ts'
import { startMailbox } from './start-mailbox.ts'

const settings = readSettings(process.env)
const mailbox = await startMailbox(settings)
console.log(`mailbox: page on ${settings.host}:${settings.httpPort}, SMTP on ${settings.host}:${settings.smtpPort}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    mailbox.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(`mailbox: did not stop cleanly: ${String(error)}`)
        process.exit(1)
      },
    )
  })
