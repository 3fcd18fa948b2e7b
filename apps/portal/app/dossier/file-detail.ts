import { decimal } from '@beterschap/i18n/dates'
import type { Locale } from '@beterschap/i18n/locale'

const KILO = 1000

/** Kind and size of a file before somebody spends their data on it: "PDF, 1,4 MB". */
export function fileDetail(locale: Locale, file: { fileName: string; mediaType: string; sizeBytes: number }): string {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(file.fileName)?.[1] ?? file.mediaType.split('/')[1] ?? ''
  const kilobytes = Math.max(1, Math.round(file.sizeBytes / KILO))
  const size = kilobytes < KILO ? `${kilobytes} kB` : `${decimal(locale, Math.round(kilobytes / 100) / 10)} MB`
  return [extension.toUpperCase(), size].filter(Boolean).join(', ')
}
