/** `npm run vectors -- FILE`: one line per vector, totals, exit 1 on a miss and 2 on a file that cannot be read. */
import { readFileSync } from 'node:fs'
import { asked, subsetEqual } from './compare.ts'
import { parseVectors } from './parse-vectors.ts'
import { refuseUnknownAreas, runVector } from './run-vector.ts'
import { MalformedVectors, type Vector } from './vector.ts'

try {
  process.exitCode = run(process.argv[2])
} catch (thrown) {
  if (!(thrown instanceof MalformedVectors)) throw thrown
  console.error(thrown.message)
  process.exitCode = 2
}

function run(file: string | undefined): number {
  if (!file) throw new MalformedVectors('No file was named. Use it as: npm run vectors -- FILE')
  const vectors = parseVectors(read(file))
  refuseUnknownAreas(vectors)

  const verdicts = vectors.map(judge)
  const count = (verdict: Verdict) => verdicts.filter((found) => found === verdict).length
  const malformed = count('malformed')
  console.log(`${vectors.length} vectors: ${count('ok')} ok, ${count('miss') + malformed} failed`)
  if (malformed > 0) return 2
  return count('miss') > 0 ? 1 : 0
}

type Verdict = 'ok' | 'miss' | 'malformed'

/** One vector with a wrong argument does not keep the others from being run. */
function judge(vector: Vector): Verdict {
  const { id, expected } = vector
  try {
    const got = runVector(vector)
    if (subsetEqual(expected, got)) {
      console.log(`ok ${id}`)
      return 'ok'
    }
    const computed = 'error' in got ? got : asked(expected, got)
    console.log(`FAIL ${id} expected ${JSON.stringify(expected)} got ${JSON.stringify(computed)}`)
    return 'miss'
  } catch (thrown) {
    if (!(thrown instanceof MalformedVectors)) throw thrown
    console.log(`FAIL ${id} expected ${JSON.stringify(expected)} got no outcome`)
    console.error(thrown.message)
    return 'malformed'
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (thrown) {
    throw new MalformedVectors(`The file ${file} cannot be read: ${thrown instanceof Error ? thrown.message : thrown}`)
  }
}
