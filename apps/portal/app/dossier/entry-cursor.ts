import type { EntryCursor } from '@beterschap/core/absence-cases/views'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where a page of the timeline ends, as part of an address: readable, without anything about its content. */
export function cursorText({ isOpening, day, sharedAt, id }: EntryCursor): string {
  return [day, sharedAt, isOpening ? 1 : 0, id].join('_')
}

/** The same, read back; null when it is not one of ours, which shows the newest page. */
export function readCursor(text: string | null): EntryCursor | null {
  const [day = '', sharedAt = '', opening = '', id = ''] = (text ?? '').split('_')
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))
  const isMoment =
    /^\d{4}-\d{2}-\d{2}T[\d:.]{8,15}(Z|[+-]\d{2}:\d{2})$/.test(sharedAt) && !Number.isNaN(Date.parse(sharedAt))
  if (!isDay || !isMoment || !/^[01]$/.test(opening) || !uuid.test(id)) return null
  return { day, sharedAt, isOpening: opening === '1', id }
}
