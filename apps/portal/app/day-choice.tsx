import { longDay } from '@beterschap/i18n/dates'
import type { PortalTextKey } from '@beterschap/i18n/portal-texts'
import { type DatePart, DateParts, datePartId } from '@beterschap/ui/native/date-parts'
import { Radios } from '@beterschap/ui/native/radios'
import type { ReactNode } from 'react'
import type { Problems } from './refused-form.tsx'
import { useTexts } from './texts.ts'

interface DayChoiceProps {
  name: string
  question: string
  hint: ReactNode
  /** The days to tap, with the words around them; the first one is chosen at first (UX-D1). */
  offered: readonly { day: string; words: PortalTextKey }[]
  problems: Problems
  /** What was typed before the session ended (UX-J4). */
  kept: Record<string, string> | null
}

const partNames: readonly DatePart[] = ['day', 'month', 'year']

/** One question about a day: the likely ones as radios, any other one in three fields. Works without script. */
export function DayChoice({ name, question, hint, offered, problems, kept }: DayChoiceProps) {
  const { t, locale } = useTexts()
  const typed = (field: string): string | undefined => problems.typed(field) ?? kept?.[field]
  const chosen = typed(name)
  const isOffered = chosen === 'other' || offered.some(({ day }) => day === chosen)
  const part = (of: DatePart): string => datePartId(`${name}Date`, of)
  const wrongParts = partNames.filter((of) => problems.at(part(of)))
  return (
    <Radios
      name={name}
      legend={question}
      isPageHeading
      hint={hint}
      error={problems.at(name)}
      defaultValue={isOffered ? chosen : offered[0]?.day}
      options={[
        ...offered.map(({ day, words }) => ({ value: day, label: t(words, { day: longDay(locale, day) }) })),
        {
          value: 'other',
          label: t('sickReport.otherDay'),
          more: (
            <DateParts
              name={`${name}Date`}
              legend={t('sickReport.date')}
              hint={t('sickReport.dateHint')}
              error={wrongParts.map((of) => problems.at(part(of))).join(' ') || undefined}
              wrongParts={wrongParts}
              labels={{ day: t('sickReport.day'), month: t('sickReport.month'), year: t('sickReport.year') }}
              values={{
                day: typed(part('day')) ?? '',
                month: typed(part('month')) ?? '',
                year: typed(part('year')) ?? '',
              }}
            />
          ),
        },
      ]}
    />
  )
}
