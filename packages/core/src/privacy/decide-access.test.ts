import { expect, test } from 'vitest'
import { accessRule, type DataClass, dataClasses } from './access-matrix.ts'
import type { AccessContext, DataOperation } from './access-request.ts'
import { decideAccess } from './decide-access.ts'
import { type Role, roles } from './role.ts'

const decide = (role: Role, operation: DataOperation, dataClass: DataClass, context: AccessContext = {}) =>
  decideAccess({ role, operation, dataClass, context })

const medical: readonly DataClass[] = ['M', 'N', 'P', 'Q']
const content = (Object.keys(dataClasses) as DataClass[]).filter((found) => found >= 'D' && found <= 'R')

test.each(medical)('R-3.2.3 R-3.3.2 nobody at the employer reads class %s', (dataClass) => {
  for (const role of ['manager', 'employerCaseworker', 'employerAdmin', 'statisticsViewer'] as const)
    for (const operation of ['read', 'export'] as const)
      expect(decide(role, operation, dataClass)).toEqual({ decision: 'deny', audited: true })
})

test.each(content)('R-3.4.2 administrators and vendor staff have no content access to class %s', (dataClass) => {
  for (const role of ['employerAdmin', 'providerAdmin', 'platformSupport'] as const)
    expect(decide(role, 'read', dataClass).decision).toBe('deny')
})

test('R-3.4.5 an id of another employer does not exist, for any role and any class', () => {
  for (const role of roles)
    for (const dataClass of Object.keys(dataClasses) as DataClass[])
      expect(decide(role, 'read', dataClass, { sameEmployer: false })).toEqual({ decision: 'notFound', audited: true })
})

test('R-3.3.3 the provider sees nobody who never reported sick, and reads the employment once there is a report', () => {
  for (const role of ['providerCaseworker', 'delegatedStaff', 'physician', 'planner'] as const)
    expect(decide(role, 'read', 'E', { absenceEvent: false }).decision).toBe('notFound')
  expect(decide('physician', 'read', 'C').decision).toBe('allow')
})

test.each([
  ['on the own case', 'self', 'read', 'deny'],
  ['on the case of a superior', 'superior', 'write', 'deny'],
  ['in a list', 'superior', 'list', 'hidden'],
] as const)('R-3.4.4 the wall holds for a manager %s', (_title, subject, operation, decision) => {
  expect(decide('manager', operation, 'D', { subject }).decision).toBe(decision)
})

test.each([
  ['the own screen of the employee', 'employee', {}, 'allow', false],
  ['HR without the right', 'employerCaseworker', { purpose: 'uwv' }, 'masked', false],
  ['HR with the right but no purpose', 'employerCaseworker', { right: 'bsnReveal' }, 'masked', false],
  ['HR for a message to UWV', 'employerCaseworker', { right: 'bsnReveal', purpose: 'uwv' }, 'allow', true],
  ['HR at a first contact', 'employerCaseworker', { right: 'bsnReveal', purpose: 'firstContact' }, 'masked', false],
  ['the physician at a first contact', 'physician', { right: 'bsnReveal', purpose: 'firstContact' }, 'allow', true],
  ['a manager', 'manager', { right: 'bsnReveal', purpose: 'uwv' }, 'deny', true],
] as const)('R-3.7.2 the BSN on %s', (_title, role, context, decision, audited) => {
  expect(decide(role, 'read', 'B', context)).toMatchObject({ decision, audited })
})

test.each([
  ['with a valid delegation', { delegation: 'valid', section: 'consultation' }, 'allow'],
  ['after its end date', { delegation: 'expired', section: 'consultation' }, 'deny'],
  ['without one', {}, 'deny'],
  ["of the doctor's own working notes", { delegation: 'valid', section: 'personalWorkingNote' }, 'deny'],
] as const)('R-3.2.6 delegated staff read the medical file %s', (_title, context, decision) => {
  expect(decide('delegatedStaff', 'read', 'N', context).decision).toBe(decision)
})

test('R-3.2.6 after the delegation the safety-net category is out of reach again', () => {
  expect(decide('delegatedStaff', 'read', 'H').decision).toBe('allow')
  expect(decide('delegatedStaff', 'read', 'H', { delegation: 'expired' }).decision).toBe('deny')
})

test.each([
  ['manager', 'D', ['firstDay', 'diagnosis'], { decision: 'rejected', status: 400, stored: false }],
  ['manager', 'N', ['diagnosis'], { decision: 'rejected', status: 400, stored: false }],
  ['employerCaseworker', 'H', ['safetyNetCategory'], { decision: 'rejected', status: 400, stored: false }],
  ['employerCaseworker', 'D', ['absencePct'], { decision: 'rejected', stored: false, offer: 'agreedWorkedHours' }],
  ['employee', 'D', ['firstDay', 'safetyNet', 'workAccident'], { decision: 'allow' }],
  ['manager', 'D', ['workedHours'], { decision: 'allow' }],
  ['manager', 'D', ['safetyNet'], { decision: 'rejected', status: 400, stored: false }],
  ['manager', 'G', ['safetyNet'], { decision: 'deny', audited: true }],
  ['employerCaseworker', 'G', ['safetyNet'], { decision: 'allow' }],
  ['physician', 'H', ['safetyNetCategory'], { decision: 'allow' }],
  ['providerCaseworker', 'D', ['recoveryDate'], { decision: 'allow' }],
] as const)('R-3.1.4 R-3.4.7 %s writes class %s with %j', (role, dataClass, fields, expected) => {
  expect(decide(role, 'write', dataClass, { fields })).toMatchObject(expected)
})

test('R-3.2.4 advice reaches employer and employee in one act, and only from the physician', () => {
  for (const role of roles.filter((found) => found !== 'physician'))
    expect(decide(role, 'publish', 'K').decision).toBe('deny')
  expect(decide('physician', 'publish', 'M').decision).toBe('deny')
  expect(decide('physician', 'publish', 'K', { fields: ['diagnosis'] }).decision).toBe('rejected')
})

test('R-1.2.7 the export of the re-integration report keeps the medical part for those who may read it', () => {
  const document = 'reintegrationReport'
  expect(decide('manager', 'export', 'L', { document })).toMatchObject({ decision: 'allow', excluded: ['Q'] })
  expect(decide('providerCaseworker', 'export', 'L', { document })).toMatchObject({ excluded: ['Q'] })
  expect(decide('employee', 'export', 'L', { document })).toMatchObject({ excluded: [] })
})

test('R-3.4.1 a voluntary consultation leaves no trace for HR, not even a refusal', () => {
  expect(decide('employerCaseworker', 'list', 'O', { voluntary: true }).decision).toBe('hidden')
  expect(decide('employerCaseworker', 'read', 'O', { voluntary: true }).decision).toBe('notFound')
  expect(decide('employerCaseworker', 'read', 'O').decision).toBe('allow')
  expect(decide('manager', 'list', 'P').decision).toBe('hidden')
  expect(decide('planner', 'read', 'P', { part: 'slot' }).decision).toBe('allow')
  expect(decide('planner', 'read', 'P', { part: 'content' }).decision).toBe('deny')
})

test('R-3.4.6 nine persons are too few and ten are enough; one person is no aggregate', () => {
  expect(decide('statisticsViewer', 'read', 'U', { groupSize: 9 }).decision).toBe('suppressed')
  expect(decide('statisticsViewer', 'read', 'U', { groupSize: 10 }).decision).toBe('allow')
  expect(decide('statisticsViewer', 'read', 'D').decision).toBe('deny')
  expect(decide('statisticsViewer', 'read', 'D', { groupSize: 10 }).decision).toBe('allow')
})

test('R-3.4.1 whoever may write a class may also read it', () => {
  for (const role of roles)
    for (const dataClass of Object.keys(dataClasses) as DataClass[]) {
      const { canRead, canWrite } = accessRule(role, dataClass)
      expect(canRead || !canWrite, `${role} on ${dataClass}`).toBe(true)
    }
})
