import { access } from './areas/access.ts'
import { bsn } from './areas/bsn.ts'
import { clock } from './areas/clock.ts'
import { compound } from './areas/compound.ts'
import { firstDay } from './areas/first-day.ts'
import { frequency } from './areas/frequency.ts'
import { gap } from './areas/gap.ts'
import { holidays } from './areas/holidays.ts'
import { percentage } from './areas/percentage.ts'
import { retention } from './areas/retention.ts'
import { statistics } from './areas/statistics.ts'
import { terms } from './areas/terms.ts'
import { validation } from './areas/validation.ts'
import { workingDays } from './areas/working-days.ts'
import { type AreaRunner, MalformedVectors, type Vector } from './vector.ts'

const areas = new Map<string, AreaRunner>([
  ['clock', clock],
  ['compound', compound],
  ['gap', gap],
  ['firstday', firstDay],
  ['percentage', percentage],
  ['validation', validation],
  ['frequency', frequency],
  ['working-days', workingDays],
  ['terms', terms],
  ['holidays', holidays],
  ['statistics', statistics],
  ['retention', retention],
  ['bsn', bsn],
  ['access', access],
])

/** Known before anything runs: a file for other areas is no file for this program. */
export function refuseUnknownAreas(vectors: readonly Vector[]): void {
  const strange = vectors.find(({ area }) => !areas.has(area))
  if (strange) throw unknownArea(strange)
}

/** The outcomes of a vector, computed by the functions that the product uses. */
export function runVector(vector: Vector): Record<string, unknown> {
  const run = areas.get(vector.area)
  if (!run) throw unknownArea(vector)
  try {
    return run(vector.input)
  } catch (thrown) {
    if (thrown instanceof MalformedVectors) throw new MalformedVectors(`Vector ${vector.id}: ${thrown.message}`)
    throw thrown
  }
}

const unknownArea = ({ id, area }: Vector) =>
  new MalformedVectors(`Vector ${id}: unknown area "${area}"; known are ${[...areas.keys()].join(', ')}`)
