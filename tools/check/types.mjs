// Checks the types of every project, with the fast native compiler. Prints each project that fails.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const compiler = join(checkout, 'node_modules', 'typescript7', 'bin', 'tsc')
const members = ['packages', 'apps'].flatMap((room) =>
  readdirSync(join(checkout, room)).map((name) => join(room, name)),
)
const projects = ['.', 'tools', ...members].filter((folder) => existsSync(join(checkout, folder, 'tsconfig.json')))

let failed = 0
for (const project of projects) {
  const { status } = spawnSync(process.execPath, [compiler, '-p', project, '--pretty', 'false'], {
    cwd: checkout,
    stdio: 'inherit',
  })
  if (status === 0) continue
  failed += 1
  console.error(`types: ${project} has errors`)
}
console.log(`types: ${projects.length - failed} of ${projects.length} projects are right`)
process.exitCode = failed ? 1 : 0
