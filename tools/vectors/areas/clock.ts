import { dayNo, weekOfDay } from '@beterschap/core/absence/day-number'
import type { SickSpan } from '@beterschap/core/absence/sick-timeline'
import { calWork, previousWorkingDay } from '@beterschap/core/calendar/working-days'
import {
  actionPlanDeadline,
  caseClock,
  evaluationDates,
  problemAnalysisDeadline,
  secondTrackStartBy,
  week42Deadline,
} from '@beterschap/core/law/case-clock'
import { earlyIvaBenefitFrom, earlyIvaWindow } from '@beterschap/core/law/early-iva'
import { applicationDelayDays, lastPaidDay, lastPaidDayAfterDelay } from '@beterschap/core/law/end-of-pay'
import { sickAtEndOfEmployment } from '@beterschap/core/law/sick-at-end-of-employment'
import { sanctionDecisionBy, sanctionLastDay } from '@beterschap/core/law/wage-sanction'
import type { PlainDate } from '@beterschap/core/plain-date'
import { z } from 'zod'
import { areaRunner, dateField, text } from '../fields.ts'

const optionalDate = dateField.nullable().default(null)

const schema = z.object({
  firstDay: dateField,
  shiftDays: z.int().nonnegative().default(0),
  problemAnalysisDate: optionalDate,
  actionPlanDate: optionalDate,
  evaluationDate: optionalDate,
  capacityKnownDate: optionalDate,
  evaluationCount: z.int().nonnegative().default(3),
  earlyIvaAppliedOn: optionalDate,
  wiaReceivedOn: optionalDate,
  uwvLetterSentOn: optionalDate,
  statePensionDate: optionalDate,
  employmentLastDay: optionalDate,
  onDate: optionalDate,
  // Steps of percentage are read and then left alone: partial resumption never moves the clock.
  absenceSteps: z.array(z.object({ effectiveFrom: dateField, absencePct: z.number() })).default([]),
})

/** WVP-01 to WVP-19, R-0.2 and .x. */
export const clock = areaRunner(schema, (input) => {
  const spans = openSpans(input.firstDay, input.shiftDays)
  const selected = caseClock(spans)
  if (!selected.ok) return { error: selected.error.code }
  const { value: caseDates } = selected
  const at = (term: Parameters<typeof caseDates.at>[0]) => text(caseDates.at(term))
  const safeDueOf = (term: Parameters<typeof caseDates.at>[0]) => text(previousWorkingDay(calWork, caseDates.at(term)))

  const analysis = problemAnalysisDeadline(caseDates)
  const plan = actionPlanDeadline(caseDates, input.problemAnalysisDate)
  const week42 = week42Deadline(caseDates)
  const iva = earlyIvaWindow(caseDates)
  const application = input.wiaReceivedOn && { receivedOn: input.wiaReceivedOn, uwvLetterSentOn: input.uwvLetterSentOn }
  const exit = input.employmentLastDay && sickAtEndOfEmployment(caseDates, input.employmentLastDay)
  const number = input.onDate && dayNo({ spans }, input.onDate)

  return {
    shiftDays: input.shiftDays,
    week6LastDay: at('WVP-02.safe'),
    problemAnalysisNominal: text(analysis.nominal),
    problemAnalysisSafeDue: text(analysis.safeDue),
    week8LastDay: at('WVP-04.safe'),
    actionPlanNominal: text(plan.nominal),
    actionPlanSafeDue: text(plan.safeDue),
    evaluationDates: input.actionPlanDate
      ? evaluationDates(caseDates, input.actionPlanDate, input.evaluationCount).map(String)
      : [],
    week42LastDay: text(week42.nominal.subtract({ days: 1 })),
    week42Nominal: text(week42.nominal),
    week42Latest: text(week42.latest),
    week42SafeDue: text(week42.safeDue),
    firstYearEvaluationFrom: at('WVP-09.from'),
    firstYearEvaluationTo: at('WVP-09.to'),
    firstYearEvaluationSafeDue: safeDueOf('WVP-09.to'),
    secondTrackStartBy: text(secondTrackStartBy(caseDates, input)),
    uwvLetterReference: at('WVP-11.nominal'),
    currentJudgementFrom: at('WVP-12.from'),
    currentJudgementTo: at('WVP-12.to'),
    finalEvaluationNominal: at('WVP-13.nominal'),
    reintegrationReportNominal: at('WVP-14.nominal'),
    reintegrationReportSafeDue: safeDueOf('WVP-14.nominal'),
    wiaApplicationNominal: at('WVP-15.nominal'),
    wiaApplicationSafeDue: safeDueOf('WVP-15.nominal'),
    sanctionDecisionBy: text(sanctionDecisionBy(caseDates)),
    lastPaidDay: text(lastPaidDay(caseDates, input)),
    firstDayAfterWait: at('WVP-17.endOfWait'),
    sanctionLastDay: text(sanctionLastDay(caseDates)),
    earlyIvaFrom: text(iva.from),
    earlyIvaTo: text(iva.to),
    earlyIvaBenefitFrom: text(input.earlyIvaAppliedOn && earlyIvaBenefitFrom(caseDates, input.earlyIvaAppliedOn)),
    applicationDelayDays: application ? applicationDelayDays(caseDates, application) : 0,
    lastPaidDayAfterDelay: text(
      application ? lastPaidDayAfterDelay(caseDates, input, application) : lastPaidDay(caseDates, input),
    ),
    dayNo: number,
    weekNo: number ? weekOfDay(number) : null,
    daysBetween: exit ? exit.daysBetween : null,
    exitReportRequired: exit ? exit.exitReportRequired : null,
  }
})

/** The shift of this area lies before every step: an empty stretch at the first day, then the running one. */
function openSpans(firstDay: PlainDate, shiftDays: number): SickSpan[] {
  const running = { from: firstDay.add({ days: shiftDays }), until: null }
  return shiftDays === 0 ? [running] : [{ from: firstDay, until: firstDay }, running]
}
