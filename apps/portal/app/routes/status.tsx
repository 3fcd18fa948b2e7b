import { moment } from '@beterschap/i18n/dates'
import { StatusList } from '@beterschap/ui/native/status-list'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { HelpStatus } from '../help/help-status.tsx'
import { openHelp } from '../help/open-help.server.ts'
import { pageTitle, useTexts } from '../texts.ts'

export const meta = pageTitle('help.statusTitle')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { api } = await openHelp(request, context)
  return api.help.status()
}

/** Each part of the platform with its state and the time of it, and what is or was going on. */
export default function Page() {
  const { t, locale } = useTexts()
  const { open, recent, components } = useLoaderData<typeof loader>()
  const isDown = components.some(({ state }) => state === 'down') || open.some(({ kind }) => kind === 'disruption')
  const heading = isDown
    ? t('help.statusHeadingTrouble')
    : t(open.length ? 'help.statusHeadingMaintenance' : 'help.statusHeadingOk')
  return (
    <>
      <HelpStatus open={open} />
      <h1>{heading}</h1>
      {open.length > 0 && <h2>{t('help.openIncidents')}</h2>}
      {open.map((incident) => (
        <IncidentText key={incident.id} incident={incident} />
      ))}
      <h2>{t('help.parts')}</h2>
      <StatusList
        label={t('help.parts')}
        entries={components.map(({ component, state, at }) => ({
          key: component,
          name: t(`help.components.${component}`),
          state: state === 'ok' ? 'ok' : 'trouble',
          stateLabel: at
            ? t('help.stateAt', { state: t(`help.states.${state}`), at: moment(locale, at) })
            : t(`help.states.${state}`),
        }))}
      />
      <h2>{t('help.recentIncidents')}</h2>
      {recent.length ? (
        recent.map((incident) => <IncidentText key={incident.id} incident={incident} />)
      ) : (
        <p>{t('help.noRecent')}</p>
      )}
    </>
  )
}

type Incident = Awaited<ReturnType<typeof loader>>['open'][number]

function IncidentText({ incident }: { incident: Incident }) {
  const { t, locale } = useTexts()
  const { kind, title, body, startedAt, resolvedAt } = incident
  const from = moment(locale, startedAt)
  return (
    <section>
      <h3>{title[locale]}</h3>
      <p className="soft small">
        {t(`help.${kind}`)} ·{' '}
        {resolvedAt ? t('help.between', { from, to: moment(locale, resolvedAt) }) : t('help.since', { at: from })}
      </p>
      {body[locale] && <p>{body[locale]}</p>}
    </section>
  )
}
