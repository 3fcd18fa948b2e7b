// `npm start`: from a fresh clone to a running product. Imports nothing from npm, because it runs before the install.
import { explain } from './child-process.mjs'
import { buildEnvironment } from './environment.mjs'
import { build, ensureGenerated, ensureInstalled, refuseOldNode } from './install.mjs'
import { LauncherError } from './launcher-error.mjs'
import { startProgress } from './progress.mjs'
import { startStack } from './stack.mjs'
import { welcome } from './welcome.mjs'

const dev = process.argv.includes('--dev')
const progress = startProgress()
const stopping = new AbortController()
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    if (!stopping.signal.aborted) progress.say('Stopping')
    stopping.abort()
  })
}

try {
  refuseOldNode()
  const environment = buildEnvironment(process.env, { dev })
  await ensureInstalled(progress.say)
  stopping.signal.throwIfAborted()
  await ensureGenerated(progress.say)
  const { running, stop } = await startStack({
    environment,
    given: process.env,
    dev,
    signal: stopping.signal,
    say: progress.say,
    prepare: async () => {
      if (!dev) await build(progress.say)
    },
  })
  progress.say('Ready')
  progress.idle()
  console.log(await welcome(environment))

  const stopped = new Promise((resolve) =>
    stopping.signal.addEventListener('abort', () => resolve(null), { once: true }),
  )
  if (stopping.signal.aborted) await stop()
  const died = await Promise.race([stopped, ...running.map((part) => part.ended.then((how) => ({ part, how })))])
  await stop()
  if (died) throw explain(died.part, `stopped unexpectedly (${died.how})`)
  progress.say('Stopped; the data stay for the next start')
} catch (error) {
  // What was under way when somebody pressed Ctrl-C has failed because of that.
  if (stopping.signal.aborted) progress.say('Stopped')
  else console.error(error instanceof LauncherError ? `\n${error.message}\n${error.remedy}\n` : error)
  process.exitCode = stopping.signal.aborted ? 0 : 1
} finally {
  progress.idle()
}
