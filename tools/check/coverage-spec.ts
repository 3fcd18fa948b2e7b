// `npm run coverage:spec`: which tests carry each requirement in their title. Fails when one has none.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { checkout } from '../launcher/environment.mjs'
import { findIds } from './find-ids.ts'
import { requirements } from './spec-ids.ts'

const known = Object.keys(requirements)
const carriers = new Map(known.map((id): [string, string[]] => [id, []]))

for (const room of ['apps', 'packages', 'tools'])
  for (const file of testsIn(join(checkout, room)))
    for (const id of findIds(readFileSync(file, 'utf8'), known)) carriers.get(id)?.push(relative(checkout, file))

for (const [id, files] of carriers)
  console.log(`${id}  ${requirements[id]}\n       ${files.join('\n       ') || '(no test)'}`)
const without = known.filter((id) => carriers.get(id)?.length === 0)
console.log(`\n${known.length - without.length} of ${known.length} requirements have a test`)
if (without.length) console.log(`without: ${without.join(', ')}`)
process.exitCode = without.length ? 1 : 0

function testsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['node_modules', 'build', 'generated'].includes(entry.name) ? [] : testsIn(path)
    // The tests of this check speak of made-up titles.
    return /\.(test|spec)\.tsx?$/.test(entry.name) && entry.name !== 'find-ids.test.ts' ? [path] : []
  })
}
