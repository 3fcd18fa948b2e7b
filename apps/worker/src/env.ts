import { z } from 'zod'

const hexKey = z.string().regex(/^([0-9a-f]{2}){32,}$/i, 'needs at least 32 bytes in hexadecimal')
const port = z.coerce.number().int().min(1).max(65_535)
const hostAndPort = z.string().regex(/^[a-z0-9.-]+(:\d+)?$/, 'must be a host name, with a port if it needs one')
/** An empty value counts as one that is not set: compose files pass variables on that way. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional())
const mailFrom = /^(?:[^<>\r\n]*<)?([^\s<>@]+@([a-z0-9-]+\.)*[a-z0-9-]+)>?$/i

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
    WORKER_DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// URL'),
    REDIS_URL: optional(z.string().regex(/^rediss?:\/\//, 'must be a redis:// or rediss:// URL')),
    CONTEXT_KEY: hexKey,
    KEY_ENCRYPTION_KEY: hexKey,
    PUBLIC_SCHEME: z.enum(['http', 'https']).default('https'),
    PORTAL_BASE: hostAndPort,
    ADMIN_BASE: hostAndPort,
    SMTP_URL: z.string().regex(/^smtps?:\/\/[^\s]+$/, 'must be an smtp:// or smtps:// URL'),
    /** `off` only where nobody can listen in, such as the private network of a compose file. */
    SMTP_TLS: optional(z.enum(['required', 'off'])),
    MAIL_FROM: z.string().regex(mailFrom, 'must be an address, or a name with <an address>'),
    TWILIO_ACCOUNT_SID: optional(z.string().regex(/^AC[0-9a-f]{32}$/i, 'must be AC and 32 hexadecimal digits')),
    TWILIO_AUTH_TOKEN: optional(z.string().min(8)),
    TWILIO_FROM: optional(
      z
        .string()
        .regex(/^(\+[1-9]\d{6,14}|MG[0-9a-f]{32}|[A-Za-z0-9 ]{1,11})$/, 'must be a number, a sender name or MG…'),
    ),
    TWILIO_BASE_URL: optional(z.url()),
    TWILIO_CALLBACK_URL: optional(z.url()),
    WORKER_PORT: port.default(3003),
    LISTEN_HOST: z.string().min(1).default('127.0.0.1'),
    WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(10),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    const twilio = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'] as const
    const set = twilio.filter((name) => env[name] !== undefined)
    if (set.length === 0 || set.length === twilio.length) return
    for (const name of twilio)
      if (env[name] === undefined)
        context.addIssue({ code: 'custom', path: [name], message: 'is missing: set all three or none' })
  })

export type WorkerEnv = z.infer<typeof schema>

/** The settings of this process; names what is wrong, never its value (SEC-K4). */
export function readEnv(source: NodeJS.ProcessEnv): WorkerEnv {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => {
    const name = issue.path.join('.')
    return `  ${name}: ${source[name] === undefined && issue.code !== 'custom' ? 'is missing' : issue.message}`
  })
  throw new Error(`The worker cannot start. Mend these settings (.env.example says what each is):\n${lines.join('\n')}`)
}

/** The bare address in `Name <address>`. */
export function addressIn(from: string): string {
  const address = mailFrom.exec(from)?.[1]
  if (!address) throw new Error('MAIL_FROM holds no address.')
  return address
}
