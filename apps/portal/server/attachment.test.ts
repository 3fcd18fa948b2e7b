import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachment } from './attachment.ts'

test.each([
  ['Plan van aanpak.pdf', `attachment; filename="Plan van aanpak.pdf"; filename*=UTF-8''Plan%20van%20aanpak.pdf`],
  ['Evaluatie café.pdf', `attachment; filename="Evaluatie cafe.pdf"; filename*=UTF-8''Evaluatie%20caf%C3%A9.pdf`],
  ['a"b\\c;d.pdf', `attachment; filename="a_b_c_d.pdf"; filename*=UTF-8''a%22b%5Cc%3Bd.pdf`],
  ['документ', `attachment; filename="document"; filename*=UTF-8''%D0%B4%D0%BE%D0%BA%D1%83%D0%BC%D0%B5%D0%BD%D1%82`],
])('S-087 %s keeps its name', (name, expected) => {
  expect(attachment(name)).toBe(expected)
})

test('S-087 any name comes back exactly, and none can begin another header or field', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      const [, exact = ''] = attachment(name).split("filename*=UTF-8''")
      expect(decodeURIComponent(exact)).toBe(name)
      expect(attachment(name)).toMatch(/^attachment; filename="[\x20-\x21\x23-\x7e]+"; filename\*=UTF-8''[\w%.!~-]+$/)
    }),
  )
})
