import { once } from 'node:events'
import { readAccounts } from '../launcher/accounts.mjs'
import { createMailboxHttp } from './http-server.ts'
import { openMessageStore } from './message-store.ts'
import type { Settings } from './settings.ts'
import { createSmtpInbox } from './smtp-inbox.ts'
import { createTwilioStandIn } from './twilio-stand-in.ts'

/** Starts both servers and resolves when they listen; `stop` lets what is under way finish. */
export async function startMailbox(settings: Settings) {
  const store = openMessageStore(settings.dataDir)
  const twilio = createTwilioStandIn(settings.twilio, store)
  let ready = false
  const http = createMailboxHttp({
    store,
    twilio,
    accounts: () => readAccounts(settings.dataDir),
    isReady: () => ready,
  })
  const smtp = createSmtpInbox(store)
  smtp.listen(settings.smtpPort, settings.host)
  await once(smtp.server, 'listening')
  http.listen(settings.httpPort, settings.host)
  await once(http, 'listening')
  ready = true
  return {
    store,
    async stop() {
      ready = false
      await twilio.stop()
      await new Promise<void>((resolve) => smtp.close(() => resolve()))
      const closed = once(http, 'close')
      http.close()
      http.closeAllConnections()
      await closed
    },
  }
}
