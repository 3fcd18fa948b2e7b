import { existsSync } from 'node:fs'
import { installWithApt } from './apt.mjs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The browser of the end-to-end tests: CHROMIUM_PATH, a usual place, or installed now where that is possible.
 * @param {(line: string) => void} say
 * @returns {string | null} null after a clear line
 */
export function findOrInstallChromium(say) {
  const given = process.env.CHROMIUM_PATH
  if (given && existsSync(given)) return given
  if (given) say(`CHROMIUM_PATH names ${given}, which does not exist.`)
  const find = () => usualPlaces.find((path) => existsSync(path)) ?? null
  const found = find() ?? (installWithApt('chromium', say) ? find() : null)
  if (!found) say('No Chromium on this machine. Install one (apt-get install -y chromium) or set CHROMIUM_PATH.')
  return found
}
