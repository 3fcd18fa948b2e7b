import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @param {string} program */
export const onPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))

/**
 * Installs a Debian package, where this is Debian and the user may.
 * @param {string} name
 * @param {(line: string) => void} say
 * @returns {boolean}
 */
export function installWithApt(name, say) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false
  say(`Installing ${name} with apt-get`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], { env, encoding: 'utf8' })
  let outcome = install()
  if (outcome.status !== 0) {
    // A fresh machine has no package lists yet.
    spawnSync('apt-get', ['update'], { env, stdio: 'ignore' })
    outcome = install()
  }
  if (outcome.status !== 0) say(`apt-get could not install ${name}: ${outcome.stderr.trim().split('\n').at(-1)}`)
  return outcome.status === 0
}
