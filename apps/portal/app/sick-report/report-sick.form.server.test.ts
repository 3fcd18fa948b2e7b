import { describe, expect, test } from 'vitest'
import { parseReportSick } from './report-sick.form.server.ts'

const key = '0199a3c0-0000-7000-8000-000000000001'
const filled = { firstDay: '2026-11-24', hours: '0', key }
const codes = (values: Record<string, string>) => {
  const parsed = parseReportSick({ ...filled, ...values })
  return parsed.ok ? parsed.value : parsed.error.map(({ field, error }) => `${field} ${error.code}`)
}

describe('the sick report as typed', () => {
  test('S-065 S-066 the defaults make a report of today with no hours', () => {
    expect(codes({})).toEqual({ firstDay: '2026-11-24', workedHoursOnFirstDay: 0, key })
  })

  test('UX-D2 another day is read from its parts, and ignored when an offered day is chosen', () => {
    const parts = { firstDayDateDay: '3', firstDayDateMonth: 'nov', firstDayDateYear: '2026' }
    expect(codes({ ...parts, firstDay: 'other' })).toMatchObject({ firstDay: '2026-11-03' })
    expect(codes(parts)).toMatchObject({ firstDay: '2026-11-24' })
  })

  test.each([
    [{ firstDay: '' }, ['firstDay form.choose']],
    [{ firstDay: 'other' }, ['firstDayDateDay form.date_missing']],
    [
      { firstDay: 'other', firstDayDateDay: '3', firstDayDateMonth: '13', firstDayDateYear: '2026' },
      ['firstDayDateMonth form.date_month'],
    ],
    [{ firstDay: '2026-02-31' }, ['firstDay form.date_not_real']],
    [{ hours: 'drie' }, ['hours form.hours']],
    [{ hours: '-1' }, ['hours form.hours_range']],
    [{ hours: '25', firstDay: 'other' }, ['firstDayDateDay form.date_missing', 'hours form.hours_range']],
    [{ key: 'x' }, [' form.expired']],
    [{ employmentId: 'x' }, [' form.expired']],
  ])('S-066 UX-D4 %j is refused', (values, expected) => {
    expect(codes(values as Record<string, string>)).toEqual(expected)
  })
})
