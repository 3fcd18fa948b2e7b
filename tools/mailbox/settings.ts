import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65_535)

const settingsSchema = z
  .object({
    NODE_ENV: z.string().default('development'),
    MAILBOX_IN_PRODUCTION: z.string().optional(),
    DATA_DIR: z.string().min(1).default('.data'),
    LISTEN_HOST: z.string().min(1).default('127.0.0.1'),
    MAILBOX_PORT: port.default(3002),
    MAILBOX_SMTP_PORT: port.default(3025),
    TWILIO_ACCOUNT_SID: z.string().regex(/^AC[0-9a-f]{32}$/, 'must be AC and 32 hexadecimal digits'),
    TWILIO_AUTH_TOKEN: z.string().min(8),
  })
  .refine((env) => env.NODE_ENV !== 'production' || env.MAILBOX_IN_PRODUCTION === 'yes-i-know', {
    path: ['NODE_ENV'],
    message:
      'is production: the dev mailbox shows every mail, code and password to whoever opens it. ' +
      'For a demo that is meant to do so, set MAILBOX_IN_PRODUCTION=yes-i-know',
  })

export type Settings = ReturnType<typeof readSettings>

/** Refuses to start on a wrong value and names it. */
export function readSettings(env: NodeJS.ProcessEnv) {
  const parsed = settingsSchema.safeParse(env)
  if (parsed.success)
    return {
      dataDir: parsed.data.DATA_DIR,
      host: parsed.data.LISTEN_HOST,
      httpPort: parsed.data.MAILBOX_PORT,
      smtpPort: parsed.data.MAILBOX_SMTP_PORT,
      twilio: { accountSid: parsed.data.TWILIO_ACCOUNT_SID, authToken: parsed.data.TWILIO_AUTH_TOKEN },
    }
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new Error(`The mailbox does not start: ${faults.join('; ')}`)
}
