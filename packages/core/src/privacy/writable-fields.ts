import { accessRule, type DataClass } from './access-matrix.ts'
import type { Role } from './role.ts'

/** Every field a request may carry, per class. Classes of the medical store have forms of their own and stand apart. */
const fieldsOf: Partial<Record<DataClass, readonly string[]>> = {
  A: ['emailAddress', 'phoneNumber', 'firstName', 'lastName', 'initials', 'birthDate', 'employeeNumber', 'locale'],
  C: ['contractHours', 'workdays', 'departmentId', 'siteId', 'managerId', 'jobTitle', 'employedFrom', 'employedTo'],
  D: [
    'firstDay',
    'recoveryDate',
    'expectedRecovery',
    'workedHoursOnFirstDay',
    'workedHours',
    'therapeuticHours',
    'hoursPerDay',
    'effectiveFrom',
    'lateReason',
    'shiftCompleted',
  ],
  E: ['phoneNumber', 'nursingAddress', 'isInCareInstitution', 'street', 'houseNumber', 'postalCode', 'city', 'country'],
  F: ['workArrangements', 'runningAppointments', 'handOver'],
  G: ['safetyNet'],
  H: ['safetyNetCategory'],
  I: ['workAccident'],
  J: ['trafficAccidentLiableParty', 'trafficAccident'],
  K: [
    'workAbilities',
    'functionalLimitations',
    'remainingPossibilities',
    'expectedDuration',
    'expectedRecovery',
    'incapacityPct',
    'adjustments',
    'interventions',
    'advice',
  ],
  L: [
    'goals',
    'actions',
    'terms',
    'evaluationDates',
    'evaluation',
    'caseworkerId',
    'employerView',
    'employeeView',
    'deviationReason',
    'newDue',
    'signature',
  ],
}

/** The questions that may follow a sick report belong to the same request. */
const sickReportClasses: readonly DataClass[] = ['D', 'E', 'F', 'G', 'I', 'J']

/** Nobody types in a percentage: it follows from agreed worked hours. */
const derivedPercentages = new Set(['incapacityPct', 'absencePct', 'recoveryPct'])

export type FieldsAnswer = 'known' | 'unknown' | 'percentage'

/** one field that does not exist for this role fails the whole request. */
export function checkFields(role: Role, dataClass: DataClass, fields: readonly string[]): FieldsAnswer {
  const known = knownFields(role, dataClass)
  if (known === null) return 'known'
  const strange = fields.filter((field) => !known.has(field))
  if (strange.length === 0) return 'known'

  const isPercentageOnly = strange.every((field) => derivedPercentages.has(field))
  return isPercentageOnly && dataClass === 'D' && employerSide.has(role) ? 'percentage' : 'unknown'
}

/** The fields of the form; null for the medical forms, which their own store checks. */
function knownFields(role: Role, dataClass: DataClass): ReadonlySet<string> | null {
  if (dataClass === 'D') return sickReportFields(role)
  // The employer's schema has no safety-net category and nothing of the medical file.
  if (employerStaff.has(role) && outsideEmployerStore.has(dataClass)) return new Set()
  const fields = fieldsOf[dataClass]
  return fields ? new Set(fields) : null
}

function sickReportFields(role: Role): ReadonlySet<string> {
  const asked = sickReportClasses.filter((found) => found === 'D' || accessRule(role, found).canWrite)
  return new Set(asked.flatMap((found) => fieldsOf[found] ?? []))
}

const outsideEmployerStore: ReadonlySet<DataClass> = new Set(['H', 'M', 'N', 'P', 'Q', 'R'])
const employerStaff: ReadonlySet<Role> = new Set(['manager', 'employerCaseworker', 'employerAdmin', 'statisticsViewer'])
const employerSide: ReadonlySet<Role> = new Set(['employee', 'manager', 'employerCaseworker'])
