import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseHoursInput } from './hours-input.ts'

test('S-066 every number of hours is read with a comma and with a point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2400 }), (hundredths) => {
      const text = (hundredths / 100).toFixed(2)
      expect(parseHoursInput(text)).toEqual({ ok: true, value: hundredths / 100 })
      expect(parseHoursInput(` ${text.replace('.', ',')} `)).toEqual({ ok: true, value: hundredths / 100 })
    }),
  )
})

test('S-066 whatever is typed, the answer is a number from 0 to 24 or a refusal', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const parsed = parseHoursInput(text)
      if (parsed.ok) expect(parsed.value >= 0 && parsed.value <= 24).toBe(true)
    }),
  )
})

test.each([
  ['0', 0],
  ['3,5', 3.5],
  ['3:30', 3.5],
  ['4 uur', 4],
  ['24', 24],
  ['-0', 0],
])('S-066 %j is %d hours', (typed, hours) => {
  expect(parseHoursInput(typed)).toEqual({ ok: true, value: hours })
})

test.each([
  ['', 'form.hours'],
  ['drie', 'form.hours'],
  ['3,5,1', 'form.hours'],
  ['1e1', 'form.hours'],
  ['-1', 'form.hours_range'],
  ['−2', 'form.hours_range'],
  ['24,01', 'form.hours_range'],
  ['25', 'form.hours_range'],
])('S-066 %j is refused with %s', (typed, code) => {
  expect(parseHoursInput(typed)).toEqual({ ok: false, error: { code } })
})
