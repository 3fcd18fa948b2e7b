import { expect, test } from 'vitest'
import { cursorText, readCursor } from './entry-cursor.ts'

const end = {
  id: '0199a3c0-0000-7000-8000-000000000001',
  isOpening: false,
  day: '2026-11-24',
  sharedAt: '2026-11-24T07:30:00.123456+00:00',
}

test('the end of a page of the timeline survives the address', () => {
  expect(readCursor(cursorText(end))).toEqual(end)
  expect(readCursor(cursorText({ ...end, isOpening: true }))?.isOpening).toBe(true)
})

test.each([
  null,
  '',
  'x',
  '2026-99-99_2026-11-24T07:30:00Z_0_0199a3c0-0000-7000-8000-000000000001',
  cursorText(end).slice(0, -1),
])('what is not ours shows the newest page: %j', (text) => {
  expect(readCursor(text)).toBeNull()
})
