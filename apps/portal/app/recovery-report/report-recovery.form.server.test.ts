import { expect, test } from 'vitest'
import { parseReportRecovery } from './report-recovery.form.server.ts'

const key = '0199a3c0-0000-7000-8000-000000000001'

test('S-101 the day of full resumption is required and read as typed', () => {
  const other = { recoveryDate: 'other', recoveryDateDateDay: '23-11-2026', key }
  expect(parseReportRecovery(other)).toEqual({ ok: true, value: { recoveryDate: '2026-11-23', key } })
  expect(parseReportRecovery({ key })).toMatchObject({
    ok: false,
    error: [{ field: 'recoveryDate', error: { code: 'form.choose' } }],
  })
})

test.each([
  [{ recoveryDate: '2026-02-31', key }, 'form.date_not_real'],
  [{ recoveryDate: '2026-11-23', key: '' }, 'form.expired'],
])('S-101 a changed page is refused: %j', (values, code) => {
  expect(parseReportRecovery(values)).toMatchObject({ ok: false, error: [{ error: { code } }] })
})
