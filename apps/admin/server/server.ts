import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { newNonce } from '@beterschap/crypto/tokens'
import { createHttpServer } from '@beterschap/web/http-adapter'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import closeWithGrace from 'close-with-grace'
import { compose } from './compose.server.ts'
import { createConsoleHandler } from './console-handler.ts'
import { readEnv } from './env.ts'

const env = readEnv(process.env)
const parts = compose(env)
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const build = (await import(here('./remix/server/index.js'))) as ServerBuild
const remix = createRequestHandler(build, 'production')
const handler = createConsoleHandler({
  parts,
  remix,
  assetsFolder: here('./assets'),
  assets: JSON.parse(readFileSync(here('./assets.json'), 'utf8')) as Record<string, string>,
  newNonce,
})
const server = createHttpServer(handler.handle, env.PUBLIC_SCHEME, (error) =>
  parts.log.error({ code: 'http.unhandled' }, 'request failed', error),
)

server.listen(env.ADMIN_PORT, env.LISTEN_HOST, () => parts.log.info({ port: env.ADMIN_PORT }, 'console listens'))

closeWithGrace({ delay: 10_000, logger: false }, async ({ err }) => {
  if (err) parts.log.error({ code: 'process.error' }, 'console stops on an error', err)
  handler.drain() // /readyz fails first, so that nothing new is sent here
  await new Promise((resolve) => server.close(resolve))
  await parts.close()
})
