import Circle from 'lucide-react/icons/circle'
import FileText from 'lucide-react/icons/file-text'
import MessageSquareText from 'lucide-react/icons/message-square-text'
import SquareCheck from 'lucide-react/icons/square-check'
import type { ReactNode } from 'react'

export type TimelineKind = 'task' | 'document' | 'note' | 'report'

/** Three outlines that differ without colour: a box to tick, a sheet, a speech balloon; the report is the foot. */
const marks = { task: SquareCheck, document: FileText, note: MessageSquareText, report: Circle }

/** A quiet spine, the newest item on top (S-083). */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="timeline" aria-label={label}>
      {children}
    </ol>
  )
}

export type TimelineItemProps = {
  kind: TimelineKind
  /** The kind in a word; sighted readers see it too (S-084). */
  typeLabel: string
  /** The date in words. */
  date: string
  dateIso: string
  title: ReactNode
  who?: ReactNode
  /** "Nieuw", when the reader has not seen the item before. */
  newLabel?: string | undefined
  id?: string | undefined
  headingLevel?: 2 | 3 | 4
  children?: ReactNode
}

export function TimelineItem(props: TimelineItemProps) {
  const { kind, typeLabel, date, dateIso, title, who, newLabel, id, headingLevel = 3, children } = props
  const Mark = marks[kind]
  const Heading = `h${headingLevel}` as const
  return (
    <li className={`timeline-item timeline-${kind}`} id={id}>
      <time className="timeline-date" dateTime={dateIso}>
        {date}
      </time>
      <span className="timeline-mark">
        <Mark aria-hidden="true" focusable="false" />
      </span>
      <div className="timeline-body">
        <Heading>{title}</Heading>
        <p className="timeline-meta">
          {typeLabel}
          {who && <> · {who}</>}
          {newLabel && (
            <>
              {' '}
              <strong className="badge badge-new">{newLabel}</strong>
            </>
          )}
        </p>
        {children && <div className="timeline-content">{children}</div>}
      </div>
    </li>
  )
}
