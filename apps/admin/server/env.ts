import { z } from 'zod'

const hexKey = z.string().regex(/^([0-9a-f]{2}){32,}$/i, 'needs at least 32 bytes in hexadecimal')
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// URL')
const host = z.string().regex(/^[a-z0-9.-]+(:\d+)?$/, 'must be a host name, with a port if need be')

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  APP_DATABASE_URL: postgresUrl,
  AUTH_DATABASE_URL: postgresUrl,
  CONTEXT_KEY: hexKey,
  KEY_ENCRYPTION_KEY: hexKey,
  PASSWORD_PEPPER: hexKey,
  TOKEN_KEY: hexKey,
  PUBLIC_SCHEME: z.enum(['http', 'https']).default('https'),
  PORTAL_BASE: host,
  ADMIN_BASE: host,
  ADMIN_PORT: z.coerce.number().int().min(1).max(65535).default(3001),
  LISTEN_HOST: z.string().default('127.0.0.1'),
  DOCUMENTS_DIR: z.string().min(1),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(100).default(10),
})

export type ConsoleEnv = z.infer<typeof schema>

/** The settings of this process; names what is wrong, never its value (SEC-K4). */
export function readEnv(source: NodeJS.ProcessEnv): ConsoleEnv {
  const parsed = schema.safeParse(source)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      (issue) => `  ${issue.path.join('.')}: ${issue.code === 'invalid_type' ? 'is missing' : issue.message}`,
    )
    throw new Error(
      `The console cannot start. Mend these settings (.env.example says what each is):\n${lines.join('\n')}`,
    )
  }
  const env = parsed.data
  if (env.PUBLIC_SCHEME === 'http' && !/(^|\.)localhost(:\d+)?$/.test(env.ADMIN_BASE))
    throw new Error('The console cannot start: PUBLIC_SCHEME=http is for *.localhost only. Set PUBLIC_SCHEME=https.')
  return env
}
