import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { until } from './until.ts'

export interface SmsInMailbox {
  id: string
  to: string
  text: string
}

const program = fileURLToPath(new URL('../../../../tools/mailbox/mailbox.ts', import.meta.url))
export const account = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'made-up-token' }

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (!address || typeof address === 'string') throw new Error('No port was given.')
  return address.port
}

/** The dev mailbox as its own process: what stands in for Twilio, spoken to by Twilio's real SDK. */
export async function aMailbox() {
  const [httpPort, smtpPort] = [await freePort(), await freePort()]
  const dataDir = mkdtempSync(join(tmpdir(), 'mailbox-'))
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      MAILBOX_PORT: String(httpPort),
      MAILBOX_SMTP_PORT: String(smtpPort),
      TWILIO_ACCOUNT_SID: account.accountSid,
      TWILIO_AUTH_TOKEN: account.authToken,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${httpPort}`
  await until('the mailbox listens', async () => (await fetch(`${url}/readyz`)).ok)
  return {
    url,
    async smsTo(number: string): Promise<SmsInMailbox[]> {
      const answer = await fetch(`${url}/api/messages?channel=sms&to=${encodeURIComponent(number)}`)
      return (await answer.json()) as SmsInMailbox[]
    },
    async close() {
      child.kill('SIGTERM')
      await new Promise((resolve) => child.once('exit', resolve))
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
