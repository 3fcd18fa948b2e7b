import { day } from '@beterschap/core/plain-date'
import { longDay, moment } from '@beterschap/i18n/dates'
import { ButtonLink, FormFooter, PrintButton } from '@beterschap/ui/native/button'
import { Facts } from '@beterschap/ui/native/data-table'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContactPhone } from '../contact-phone.tsx'
import { orNotFound } from '../forms.server.ts'
import { openRequest } from '../request.server.ts'
import { pageTitle, useTexts } from '../texts.ts'

export const meta = pageTitle('recoveryReport.doneTitle')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { api } = await openRequest(request, context)
  const [report, { contacts }] = await Promise.all([
    orNotFound(api.recoveryReport.show({ recoveryReportId: params.id ?? '' })),
    api.dashboard.show(),
  ])
  return { report, contacts, isAhead: report.recoveryDate > `${context.parts.services.today()}` }
}

/** S-103: closed now, or on the day itself; either way the dossier is kept. */
export default function Page() {
  const { t, locale } = useTexts()
  const { report, contacts, isAhead } = useLoaderData<typeof loader>()
  const back = longDay(locale, report.recoveryDate)
  const lastSickDay = `${day(report.recoveryDate).subtract({ days: 1 })}`
  return (
    <>
      <h1>{isAhead ? t('recoveryReport.doneAhead', { day: back }) : t('recoveryReport.done')}</h1>
      <Facts
        items={[
          { term: t('recoveryReport.reference'), value: <bdi dir="ltr">{report.reference}</bdi> },
          { term: t('recoveryReport.recoveryDate'), value: back },
          { term: t('recoveryReport.lastSickDay'), value: longDay(locale, lastSickDay) },
          { term: t('recoveryReport.receivedAt'), value: moment(locale, report.reportedAt) },
        ]}
      />
      <h2>{t('recoveryReport.next')}</h2>
      <p>{isAhead ? t('recoveryReport.nextAhead', { day: back }) : t('recoveryReport.nextClosed')}</p>
      <p>{t('recoveryReport.keep')}</p>
      <h2>{t('sickReport.call')}</h2>
      <ContactPhone people={[contacts.manager, contacts.caseworker]} />
      <FormFooter>
        <ButtonLink href="/dashboard">{t('sickReport.toDashboard')}</ButtonLink>
        <PrintButton>{t('sickReport.print')}</PrintButton>
      </FormFooter>
      <p>
        <a href={`/verzuim-dossier/${report.caseId}`}>{t('recoveryReport.toCase')}</a>
      </p>
    </>
  )
}
