import type { Condition } from './access-matrix.ts'
import type { AccessContext, AccessRequestFacts } from './access-request.ts'

/** How a condition of the matrix came out; the last three are answers of their own, not refusals. */
export type ConditionAnswer = 'met' | 'refused' | 'masked' | 'absent' | 'suppressed'

/** Fewer than ten persons are suppressed, also when computable as a difference. */
export const smallestGroup = 10

/** The notes N1-N8 under the table of section 3.4, and the words it uses beside them. */
export const conditions: Readonly<Record<Condition, (request: AccessRequestFacts) => ConditionAnswer>> = {
  // The answer "not found" before the first report is given earlier, for every class at once.
  N1: () => 'met',
  N2: ({ role, context }) => (canRevealBsn(role, context) ? 'met' : 'masked'),
  N3: ({ context: { right, purpose } }) => when(right === 'uwvClaim' && (purpose === undefined || purpose === 'uwv')),
  N4: ({ context: { section } }) => when(!isWithheldFromEmployee(section)),
  N5: ({ context: { delegation, section } }) => when(delegation === 'valid' && !isPersonalWorkingNote(section)),
  N6: ({ context: { voluntary } }) => (voluntary ? 'absent' : 'met'),
  N8: ({ context: { right } }) => when(right === 'breakGlass'),
  dates: ({ context: { fields } }) => when((fields ?? []).every((field) => plannerDates.has(field))),
  slot: ({ context: { part } }) => when(part === 'slot'),
  aggregate: ({ context: { groupSize } }) => (groupSize === undefined ? 'refused' : group(groupSize)),
  process: ({ context: { section } }) => when(section === undefined || section === 'process'),
  group: ({ context: { groupSize } }) => (groupSize === undefined ? 'met' : group(groupSize)),
  employerStore: ({ context: { section } }) => when(!section?.startsWith('medical')),
  medicalStore: ({ context: { section } }) => when(!section?.startsWith('employer')),
  meta: ({ context: { section } }) => when(section === undefined || section === 'meta'),
}

/** N2: the right, and a purpose that the law knows. The first contact is one with the physician, not with HR. */
function canRevealBsn(role: AccessRequestFacts['role'], { right, purpose }: AccessContext): boolean {
  if (right !== 'bsnReveal') return false
  if (purpose === 'firstContact') return role !== 'employerCaseworker'
  return purpose === 'uwv' || purpose === 'reintegration'
}

const plannerDates = new Set(['firstDay', 'recoveryDate', 'expectedRecovery'])

/** N4: the doctor's own working notes and the privacy of third persons. */
const isWithheldFromEmployee = (section: string | undefined): boolean =>
  isPersonalWorkingNote(section) || /third/i.test(section ?? '')

const isPersonalWorkingNote = (section: string | undefined): boolean => /working.?note/i.test(section ?? '')

const when = (isMet: boolean): ConditionAnswer => (isMet ? 'met' : 'refused')
const group = (size: number): ConditionAnswer => (size < smallestGroup ? 'suppressed' : 'met')
