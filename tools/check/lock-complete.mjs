// Completes package-lock.json after a dependency change. Where a registry lacks the builds for some platforms, `npm
// install` leaves those optional entries out without a word, and `npm ci` then refuses the lock. The entries carry
// name, version and platform only, so that npm looks them up where they exist.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const systems = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony']
const processors = ['x64', 'arm64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']
const spelledOtherwise = { windows: 'win32', armv7: 'arm', 64: 'x64' }

const file = process.argv[2] ?? join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const packages = lock.packages
const added = []

/** Node looks in each folder above for the package. @param {string} from @param {string} name */
function isVisible(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('node_modules/') - 1, 0))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
    if (!folder.includes('node_modules/')) folder = ''
  }
}

for (const [path, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isVisible(path, name)) continue
    const bits = name
      .split('/')
      .at(-1)
      .split('-')
      .map((bit) => spelledOtherwise[bit] ?? bit)
    const os = bits.find((bit) => systems.includes(bit))
    const cpu = bits.find((bit) => processors.includes(bit))
    const place = `node_modules/${name}`
    packages[place] = {
      version: String(range).replace(/^[\^~]/, ''),
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(entry.dev ? { dev: true } : {}),
      ...(/musl/.test(name) ? { libc: ['musl'] } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    }
    added.push(`${name}@${range}`)
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
if (added.length) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`lock: ${added.length} platform entries added${added.length ? `: ${added.join(', ')}` : ''}`)
