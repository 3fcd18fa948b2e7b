import { expect, test } from 'vitest'
import { planReportNotices } from './plan-notices.ts'
import type { Audience } from './ports.ts'

const manager = { id: 'manager', hasEmail: true, hasPhone: true }
const noor = { id: 'noor', hasEmail: true, hasPhone: false }
const audience: Audience = {
  notices: { manager: ['email', 'sms'], caseworker: ['email'] },
  manager,
  caseworkers: [noor],
}
const occasion = { template: 'sickReported' as const, objectId: 'report', subject: { caseId: 'case' } }
const planned = (change: Partial<Audience>) =>
  planReportNotices({ ...audience, ...change }, occasion, () => 'id').map((notice) => notice.businessKey)

test.each<[string, Partial<Audience>, string[]]>([
  [
    'everybody by the channels that are set',
    {},
    ['sickReported:report:manager:email', 'sickReported:report:manager:sms', 'sickReported:report:noor:email'],
  ],
  ['nobody when nothing is set', { notices: { manager: [], caseworker: [] } }, []],
  ['the caseworker alone when no manager is known', { manager: null }, ['sickReported:report:noor:email']],
  ['nobody by SMS without a number', { notices: { manager: [], caseworker: ['sms'] } }, []],
])('S-068 a report tells %s', (_title, change, expected) => {
  expect(planned(change)).toEqual(expected)
})
