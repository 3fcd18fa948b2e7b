// `npm run dev` for an app of plain pages: builds again and starts again when something it is made of changes.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const [app = ''] = process.argv.slice(2)
const folder = join(checkout, app)
const watched = [
  ...['app', 'server', 'client', 'scripts'].map((name) => join(folder, name)),
  join(checkout, 'packages'),
  join(checkout, 'docs/manual'),
]
const isSource = /\.(tsx?|css|mjs|md|svg)$/

/** @type {import('node:child_process').ChildProcess | null} */
let server = null
let isBuilding = false
let isStale = false
/** @type {NodeJS.Timeout | undefined} */
let soon

/** @param {string} program @param {string} cwd */
const run = (program, cwd) => spawn(process.execPath, [program], { cwd, env: process.env, stdio: 'inherit' })

async function rebuild() {
  if (isBuilding) {
    isStale = true
    return
  }
  isBuilding = true
  isStale = false
  const code = await new Promise((resolve) => run('scripts/build.mjs', folder).once('exit', resolve))
  isBuilding = false
  if (isStale) return rebuild()
  // A build that failed has said why; the last one that worked goes on serving.
  if (code !== 0) return
  const old = server
  if (old && old.exitCode === null) await new Promise((resolve) => old.once('exit', resolve) && old.kill('SIGTERM'))
  server = run(join(app, 'build/server.js'), checkout)
}

for (const place of watched)
  watch(place, { recursive: true }, (_event, file) => {
    if (!file || !isSource.test(String(file)) || /generated|\.test\./.test(String(file))) return
    clearTimeout(soon)
    soon = setTimeout(() => void rebuild(), 150)
  })

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, () => {
    if (!server || server.exitCode !== null) process.exit(0)
    server.once('exit', () => process.exit(0))
    server.kill('SIGTERM')
  })

await rebuild()
