// `node tools/launcher/run.mjs FILE args`: runs a TypeScript tool from a fresh clone and passes its exit code on.
import { spawn } from 'node:child_process'
import { checkout, withoutNpm } from './environment.mjs'
import { ensureGenerated, ensureInstalled, refuseOldNode } from './install.mjs'
import { LauncherError } from './launcher-error.mjs'

const [file, ...args] = process.argv.slice(2)
try {
  if (!file) throw new LauncherError('No file was named.', 'Use it as: node tools/launcher/run.mjs FILE [arguments]')
  refuseOldNode()
  // Standard output belongs to the tool, whose reader may be a program.
  await ensureInstalled(console.error)
  await ensureGenerated(() => undefined)
  process.exitCode = await runTool(file, args)
} catch (error) {
  console.error(error instanceof LauncherError ? `${error.message}\n${error.remedy}` : error)
  process.exitCode = 1
}

/** @param {string} tool @param {string[]} toolArgs @returns {Promise<number>} */
function runTool(tool, toolArgs) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', tool, ...toolArgs], {
      cwd: checkout,
      env: withoutNpm(process.env),
      stdio: 'inherit',
    })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
