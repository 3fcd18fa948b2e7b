import type { TimelineEntryView } from '@beterschap/core/absence-cases/views'
import { amsterdamDay } from '@beterschap/core/plain-date'
import { longDay } from '@beterschap/i18n/dates'
import { DownloadLink } from '@beterschap/ui/native/download-link'
import { ReadMore } from '@beterschap/ui/native/read-more'
import { Timeline, TimelineItem, type TimelineKind } from '@beterschap/ui/native/timeline'
import { useTexts } from '../texts.ts'
import { fileDetail } from './file-detail.ts'
import { isRoleName } from './role-names.ts'
import { teaserOf } from './teaser.ts'

const marks: Readonly<Record<TimelineEntryView['kind'], TimelineKind>> = {
  report: 'report',
  recovery: 'report',
  task: 'task',
  document: 'document',
  note: 'note',
}

interface CaseTimelineProps {
  entries: readonly TimelineEntryView[]
  today: string
  headingLevel?: 2 | 3
}

/** The dossier itself: newest on top, the first sick report at the foot (S-083); nothing in it can be changed. */
export function CaseTimeline({ entries, today, headingLevel = 3 }: CaseTimelineProps) {
  const { t } = useTexts()
  return (
    <Timeline label={t('absenceCase.timeline')}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} today={today} headingLevel={headingLevel} />
      ))}
    </Timeline>
  )
}

function Entry({ entry, today, headingLevel }: { entry: TimelineEntryView; today: string; headingLevel: 2 | 3 }) {
  const { t, locale } = useTexts()
  const type = t(`absenceCase.${entry.kind}`)
  return (
    <TimelineItem
      id={`onderdeel-${entry.id}`}
      kind={marks[entry.kind]}
      typeLabel={entry.noteType ? `${type} · ${entry.noteType}` : type}
      date={longDay(locale, entry.day)}
      dateIso={entry.day}
      title={titleOf()}
      who={who()}
      newLabel={entry.readAt === null ? t('absenceCase.new') : undefined}
      headingLevel={headingLevel}
    >
      <EntryContent entry={entry} today={today} />
    </TimelineItem>
  )

  function titleOf(): string {
    if (entry.title) return entry.title
    if (entry.kind === 'report') return t(entry.isOpening ? 'absenceCase.reported' : 'absenceCase.reportedAgain')
    return entry.kind === 'recovery' ? t('absenceCase.recovered') : type
  }

  function who(): string {
    if (entry.authorRole === 'employee') return t('absenceCase.byYou')
    if (!isRoleName(entry.authorRole)) return entry.authorName
    return t('absenceCase.by', { name: entry.authorName, role: t(`absenceCase.roles.${entry.authorRole}`) })
  }
}

function EntryContent({ entry, today }: { entry: TimelineEntryView; today: string }) {
  const { t, locale } = useTexts()
  const { body, document, kind, doneAt } = entry
  const teaser = kind === 'note' ? teaserOf(body) : null
  return (
    <>
      {teaser ? (
        <ReadMore
          teaser={<p>{teaser}</p>}
          openLabel={t('absenceCase.readNote')}
          closeLabel={t('absenceCase.closeNote')}
        >
          <Paragraphs of={body} />
        </ReadMore>
      ) : (
        <Paragraphs of={body} />
      )}
      {document && (
        <DownloadLink
          href={`/document/${document.id}`}
          label={t('absenceCase.download', { name: document.fileName })}
          detail={fileDetail(locale, document)}
        />
      )}
      {kind === 'task' && (
        <p>
          {doneAt
            ? t('absenceCase.done', { day: longDay(locale, `${amsterdamDay(new Date(doneAt))}`) })
            : entry.day > today
              ? t('absenceCase.planned', { day: longDay(locale, entry.day) })
              : t('absenceCase.toDo')}
        </p>
      )}
    </>
  )
}

function Paragraphs({ of: text }: { of: string }) {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim())
  // biome-ignore lint/suspicious/noArrayIndexKey: why: a fixed text that is rendered once, on the server
  return paragraphs.map((line, index) => <p key={index}>{line}</p>)
}
