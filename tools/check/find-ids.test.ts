import { expect, test } from 'vitest'
import { findIds } from './find-ids.ts'

const known = ['S-001', 'S-002', 'S-003', 'S-010', 'S-051']

test.each([
  ['a plain title', "test('S-051 finish', () => {})", ['S-051']],
  ['a describe of Playwright', "test.describe('S-001, S-002: status', () => {})", ['S-001', 'S-002']],
  ['a range', "it('S-001..S-003 help', () => {})", ['S-001', 'S-002', 'S-003']],
  ['the rows of a table', "test.each([['S-010 once', 1]])('%s', () => {})", ['S-010']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the source under test holds a template
  ['a template', 'test(`S-002 ${name}`, () => {})', ['S-002']],
])('%s counts', (_title, source, ids) => {
  expect([...findIds(source, known)].sort()).toEqual(ids)
})

test.each([
  ['a comment', '// S-051\n'],
  ['another call', "expect('S-051').toBe('S-051')"],
])('%s does not count', (_title, source) => {
  expect(findIds(source, known).size).toBe(0)
})
