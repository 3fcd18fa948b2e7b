import { StatusLine } from '@beterschap/ui/native/status-line'
import { useTexts } from '../texts.ts'

interface Incident {
  title: { nl: string; en: string }
}

/** The first line of every help page: all is well, or what is going on (S-001, S-002). */
export function HelpStatus({ open }: { open: readonly Incident[] }) {
  const { t, locale } = useTexts()
  const [incident] = open
  return incident ? (
    <StatusLine
      state="trouble"
      href="/status"
      label={t('help.statusIncident', { title: incident.title[locale] })}
      sentence={t('help.statusMore')}
    />
  ) : (
    <StatusLine state="ok" href="/status" label={t('help.statusOk')} sentence={t('help.statusNone')} />
  )
}
