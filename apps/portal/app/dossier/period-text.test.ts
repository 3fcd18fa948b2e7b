import { expect, test } from 'vitest'
import { periodTexts } from './period-text.ts'

test('S-093 every period is shown, newest first; the running one ends in "heden"', () => {
  const periods = [
    { firstDay: '2026-01-12', recoveryDate: '2026-01-31' },
    { firstDay: '2026-02-10', recoveryDate: null },
  ]
  expect(periodTexts(periods, '2026-02-12', 'heden')).toEqual(['10-02-2026 – heden', '12-01-2026 – 30-01-2026'])
})

test('S-103 a recovery that lies ahead leaves the period running', () => {
  const ahead = [{ firstDay: '2026-02-10', recoveryDate: '2026-02-14' }]
  expect(periodTexts(ahead, '2026-02-13', 'heden')).toEqual(['10-02-2026 – heden'])
  expect(periodTexts(ahead, '2026-02-14', 'heden')).toEqual(['10-02-2026 – 13-02-2026'])
})
