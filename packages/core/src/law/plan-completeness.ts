/** RPEZ 4: what an action plan holds. A view may be marked "no view given"; an empty one blocks completion. */
export const actionPlanParts = [
  'actionsOfEmployer',
  'actionsOfEmployee',
  'goals',
  'terms',
  'evaluationMoments',
  'caseworker',
  'employerView',
  'employeeView',
] as const

export type ActionPlanPart = (typeof actionPlanParts)[number]

/** RPEZ 6(1) a-l. The medical part never passes through the employer's store or export. */
export const reintegrationReportParts = [
  { part: 'parties', isMedical: false },
  { part: 'natureOfBusiness', isMedical: false },
  { part: 'job', isMedical: false },
  { part: 'skills', isMedical: false },
  { part: 'firstDay', isMedical: false },
  { part: 'judgementsAndAdvice', isMedical: false },
  { part: 'actionPlanAndRevisions', isMedical: false },
  { part: 'evaluations', isMedical: false },
  { part: 'workingRelation', isMedical: false },
  { part: 'currentJudgement', isMedical: true },
  { part: 'suitableWork', isMedical: false },
  { part: 'opinionOfEmployee', isMedical: false },
] as const

export type ReintegrationReportPart = (typeof reintegrationReportParts)[number]['part']

export type PlanView = { readonly text: string } | 'noViewGiven'

/** The parts still missing; an empty list is complete. Each view field has been part of the plan since 1 July 2023. */
export function missingPlanParts(
  plan: Partial<Record<Exclude<ActionPlanPart, 'employerView' | 'employeeView'>, string>> & {
    readonly employerView?: PlanView
    readonly employeeView?: PlanView
  },
): ActionPlanPart[] {
  return actionPlanParts.filter((part) => {
    const value = plan[part]
    if (value === undefined) return true
    if (value === 'noViewGiven' && (part === 'employerView' || part === 'employeeView')) return false
    return (typeof value === 'string' ? value : value.text).trim() === ''
  })
}

export const missingReportParts = (present: ReadonlySet<ReintegrationReportPart>): ReintegrationReportPart[] =>
  reintegrationReportParts.filter(({ part }) => !present.has(part)).map(({ part }) => part)
