import { caseWeek } from '@beterschap/core/absence-cases/case-week'
import { nextCaseStep } from '@beterschap/core/absence-cases/next-case-step'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { HowIStand, ReportButtons } from '../dashboard/how-i-stand.tsx'
import { WhatHappensNow } from '../dashboard/next-step.tsx'
import { RunningCase } from '../dashboard/running-case.tsx'
import { WhomToCall } from '../dashboard/whom-to-call.tsx'
import { openRequest } from '../request.server.ts'
import { pageTitle, useTexts } from '../texts.ts'

export const meta = pageTitle('dashboard.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { api, facts } = await openRequest(request, context)
  const shown = await api.dashboard.show()
  const today = context.parts.services.today()
  return {
    ...shown,
    cases: shown.cases.map(({ tasks, ...found }) => ({
      ...found,
      week: caseWeek(found.periods, today),
      next: nextCaseStep(tasks, today),
      backOn: found.recoveryDate,
    })),
    hasOtherPortals: facts.identity.portalCount > 1,
  }
}

/** S-060 to S-064, S-081, S-082: how do I stand, what happens now, whom can I call; then the dossier. */
export default function Page() {
  const { t } = useTexts()
  const { today, jobs, isSick, canReportSick, shows, contacts, cases, hasOtherPortals } = useLoaderData<typeof loader>()
  const jobOf = (employmentId: string): string | null => {
    const index = jobs.findIndex(({ id }) => id === employmentId)
    return jobs.length > 1 ? jobs[index]?.title || t('dashboard.job', { number: index + 1 }) : null
  }
  const [current] = cases
  return (
    <>
      <HowIStand today={today} jobs={jobs}>
        {current && <WhatHappensNow next={current.next} backOn={current.backOn} />}
        <ReportButtons isSick={isSick} canReportSick={canReportSick} shows={shows} />
      </HowIStand>
      <WhomToCall contacts={contacts} shows={shows} />
      {cases.map((found) => (
        <RunningCase
          key={found.id}
          found={found}
          today={today}
          job={jobOf(found.employmentId)}
          showsCase={shows.absenceCases}
        />
      ))}
      {hasOtherPortals && (
        <p>
          {t('dashboard.otherPortals')} <a href="/mijn-account#portalen">{t('dashboard.switch')}</a>
        </p>
      )}
    </>
  )
}
