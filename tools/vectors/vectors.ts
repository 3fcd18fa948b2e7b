/** `npm run vectors -- FILE`: one line per vector, totals, exit 1 on a miss and 2 on a file that cannot be read. */
import { readFileSync } from 'node:fs'
import { asked, subsetEqual } from './compare.ts'
import { parseVectors } from './parse-vectors.ts'
import { runVector } from './run-vector.ts'
import { MalformedVectors } from './vector.ts'

try {
  process.exitCode = run(process.argv[2])
} catch (thrown) {
  if (!(thrown instanceof MalformedVectors)) throw thrown
  console.error(thrown.message)
  process.exitCode = 2
}

function run(file: string | undefined): number {
  if (!file) throw new MalformedVectors('No file was named. Use it as: npm run vectors -- FILE')
  const results = parseVectors(read(file)).map((vector) => ({ ...vector, got: runVector(vector) }))

  let misses = 0
  for (const { id, expected, got } of results) {
    if (subsetEqual(expected, got)) {
      console.log(`ok ${id}`)
      continue
    }
    misses++
    const computed = 'error' in got ? got : asked(expected, got)
    console.log(`FAIL ${id} expected ${JSON.stringify(expected)} got ${JSON.stringify(computed)}`)
  }
  console.log(`${results.length} vectors: ${results.length - misses} ok, ${misses} failed`)
  return misses > 0 ? 1 : 0
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (thrown) {
    throw new MalformedVectors(`The file ${file} cannot be read: ${thrown instanceof Error ? thrown.message : thrown}`)
  }
}
