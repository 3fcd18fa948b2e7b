import { decimal, longDay, moment } from '@beterschap/i18n/dates'
import { ButtonLink, FormFooter, PrintButton } from '@beterschap/ui/native/button'
import { Facts } from '@beterschap/ui/native/data-table'
import { Notice } from '@beterschap/ui/native/notice'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContactPhone } from '../contact-phone.tsx'
import { orNotFound } from '../forms.server.ts'
import { openRequest } from '../request.server.ts'
import { pageTitle, useTexts } from '../texts.ts'

export const meta = pageTitle('sickReport.doneTitle')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { api } = await openRequest(request, context)
  const [report, { contacts }] = await Promise.all([
    orNotFound(api.sickReport.show({ sickReportId: params.id ?? '' })),
    api.dashboard.show(),
  ])
  return { report, contacts }
}

/** UX-J5: what was received, who is told, what happens next, what need not be done, and whom to call. */
export default function Page() {
  const { t } = useTexts()
  const { report, contacts } = useLoaderData<typeof loader>()
  if (report.status === 'withdrawn')
    return (
      <>
        <h1>{t('sickReport.withdrawn')}</h1>
        <p className="lead">{t('sickReport.withdrawnText')}</p>
        <Details />
        <ToDashboard />
      </>
    )
  return (
    <>
      <h1>{t('sickReport.done')}</h1>
      <Marks />
      <Details />
      <h2>{t('sickReport.told')}</h2>
      <p>{toldSentence(t, contacts)}</p>
      <h2>{t('sickReport.next')}</h2>
      <p>{t('sickReport.nextText')}</p>
      <h2>{t('sickReport.nothing')}</h2>
      <p>{t('sickReport.nothingText')}</p>
      <h2>{t('sickReport.call')}</h2>
      <ContactPhone people={[contacts.manager, contacts.caseworker]} />
      <ToDashboard />
      {report.canWithdraw && (
        <>
          <h2>{t('sickReport.mistake')}</h2>
          <p>
            {t('sickReport.mistakeText')} <a href={`/ziekmelden/${report.id}/intrekken`}>{t('sickReport.withdraw')}</a>.
          </p>
        </>
      )}
    </>
  )
}

type Contacts = { manager: { name: string } | null; caseworker: { name: string } | null }

function toldSentence(t: ReturnType<typeof useTexts>['t'], { manager, caseworker }: Contacts): string {
  if (manager && caseworker) return t('sickReport.toldBoth', { manager: manager.name, caseworker: caseworker.name })
  if (manager) return t('sickReport.toldManager', { manager: manager.name })
  if (caseworker) return t('sickReport.toldCaseworker', { caseworker: caseworker.name })
  return t('sickReport.toldEmployer')
}

/** Said plainly: a late report waits for the manager; a relapse continues the earlier dossier (S-115). */
function Marks() {
  const { t, locale } = useTexts()
  const { report } = useLoaderData<typeof loader>()
  return (
    <>
      {report.status === 'needsConfirmation' && (
        <Notice title={t('sickReport.late')}>
          <p>{t('sickReport.lateText')}</p>
        </Notice>
      )}
      {!report.isOpening && (
        <Notice title={t('sickReport.continues')}>
          <p>{t('sickReport.continuesText', { day: longDay(locale, report.caseFirstDay) })}</p>
        </Notice>
      )}
    </>
  )
}

function Details() {
  const { t, locale } = useTexts()
  const { report } = useLoaderData<typeof loader>()
  return (
    <Facts
      items={[
        { term: t('sickReport.reference'), value: <bdi dir="ltr">{report.reference}</bdi> },
        { term: t('sickReport.firstDay'), value: longDay(locale, report.firstDay) },
        { term: t('sickReport.workedHours'), value: decimal(locale, report.workedHoursOnFirstDay) },
        { term: t('sickReport.receivedAt'), value: moment(locale, report.reportedAt) },
      ]}
    />
  )
}

function ToDashboard() {
  const { t } = useTexts()
  return (
    <FormFooter>
      <ButtonLink href="/dashboard">{t('sickReport.toDashboard')}</ButtonLink>
      <PrintButton>{t('sickReport.print')}</PrintButton>
    </FormFooter>
  )
}
