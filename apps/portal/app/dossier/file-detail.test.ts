import { expect, test } from 'vitest'
import { fileDetail } from './file-detail.ts'

test.each([
  ['nl', 'Plan van aanpak.pdf', 800, 'PDF, 1 kB'],
  ['nl', 'Plan van aanpak.pdf', 45_400, 'PDF, 45 kB'],
  ['nl', 'brief.docx', 1_400_000, 'DOCX, 1,4 MB'],
  ['en', 'letter.docx', 1_400_000, 'DOCX, 1.4 MB'],
  ['nl', 'zonder', 2000, 'PDF, 2 kB'],
] as const)('S-087 kind and size of a file in %s: %s of %d bytes is %s', (locale, fileName, sizeBytes, expected) => {
  expect(fileDetail(locale, { fileName, sizeBytes, mediaType: 'application/pdf' })).toBe(expected)
})
