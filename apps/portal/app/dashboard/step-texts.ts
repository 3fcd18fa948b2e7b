import type { StepCode } from '@beterschap/core/law/statutory-steps'
import type { PortalTextKey } from '@beterschap/i18n/portal-texts'

/** What each legal step means for the employee, in one plain sentence that names who acts. */
export const stepTexts: Readonly<Record<StepCode, PortalTextKey>> = {
  'WVP-01': 'dashboard.steps.reportToProvider',
  'WVP-02': 'dashboard.steps.problemAnalysis',
  'WVP-03': 'dashboard.steps.laterProblemAnalysis',
  'WVP-04': 'dashboard.steps.actionPlan',
  'WVP-05': 'dashboard.steps.nameCaseworker',
  'WVP-06': 'dashboard.steps.evaluation',
  'WVP-07': 'dashboard.steps.week42Notice',
  'WVP-08': 'dashboard.steps.uwvReminder',
  'WVP-09': 'dashboard.steps.firstYearEvaluation',
  'WVP-10': 'dashboard.steps.secondTrack',
  'WVP-11': 'dashboard.steps.uwvLetter',
  'WVP-12': 'dashboard.steps.currentJudgement',
  'WVP-13': 'dashboard.steps.finalEvaluation',
  'WVP-14': 'dashboard.steps.reintegrationReport',
  'WVP-15': 'dashboard.steps.wiaApplication',
  'WVP-16': 'dashboard.steps.sanctionDecision',
  'WVP-17': 'dashboard.steps.endOfWait',
  'WVP-18': 'dashboard.steps.wageSanction',
  'WVP-19': 'dashboard.steps.earlyIva',
  'WVP-04.revision': 'dashboard.steps.actionPlanRevision',
  'WVP-04.reassessment': 'dashboard.steps.reassessment',
}
