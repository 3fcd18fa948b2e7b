export type Actor = 'employer' | 'employee' | 'physician' | 'uwv'

export const stepCodes = [
  'WVP-01',
  'WVP-02',
  'WVP-03',
  'WVP-04',
  'WVP-05',
  'WVP-06',
  'WVP-07',
  'WVP-08',
  'WVP-09',
  'WVP-10',
  'WVP-11',
  'WVP-12',
  'WVP-13',
  'WVP-14',
  'WVP-15',
  'WVP-16',
  'WVP-17',
  'WVP-18',
  'WVP-19',
  'WVP-04.revision',
  'WVP-04.reassessment',
] as const

export type StepCode = (typeof stepCodes)[number]

export interface StatutoryStep {
  /** The word that screens and texts use for the step. */
  readonly name: string
  readonly actors: readonly Actor[]
  /** `information` happens by itself or at UWV; `option` is a right that nobody has to use. */
  readonly kind: 'task' | 'information' | 'option'
  /** Employer and employee may deviate with reasons from the terms of RPEZ 2 and 4 only (R-1.2.3, RPEZ 5). */
  readonly canDeviate: boolean
  readonly source: string
}

const task = { kind: 'task', canDeviate: false } as const
const rpezTask = { kind: 'task', canDeviate: true } as const
const information = { kind: 'information', canDeviate: false } as const

/** Section 1.1 of the rule book: who acts, and on which ground. The dates stand in the law offsets. */
export const statutorySteps: Readonly<Record<StepCode, StatutoryStep>> = {
  'WVP-01': { ...task, name: 'reportToProvider', actors: ['employer'], source: 'RPEZ 2(1)' },
  'WVP-02': { ...rpezTask, name: 'problemAnalysis', actors: ['physician'], source: 'RPEZ 2(2)' },
  'WVP-03': { ...rpezTask, name: 'laterProblemAnalysis', actors: ['physician'], source: 'RPEZ 2(3)' },
  'WVP-04': { ...rpezTask, name: 'actionPlan', actors: ['employer', 'employee'], source: 'RPEZ 4(1)' },
  'WVP-05': { ...rpezTask, name: 'nameCaseworker', actors: ['employer'], source: 'RPEZ 4(2)c' },
  'WVP-06': { ...rpezTask, name: 'evaluation', actors: ['employer', 'employee'], source: 'RPEZ 4(2)' },
  'WVP-07': { ...task, name: 'week42Notice', actors: ['employer'], source: 'ZW 38(1)' },
  'WVP-08': { ...information, name: 'uwvReminder', actors: ['uwv'], source: 'practice' },
  'WVP-09': { ...rpezTask, name: 'firstYearEvaluation', actors: ['employer', 'employee'], source: 'RPEZ 4(2)b' },
  'WVP-10': { ...task, name: 'secondTrack', actors: ['employer'], source: 'UWV Werkwijzer Poortwachter' },
  'WVP-11': { ...information, name: 'uwvLetter', actors: ['uwv'], source: 'WIA 64(2)' },
  'WVP-12': { ...task, name: 'currentJudgement', actors: ['physician'], source: 'RPEZ 6(1)i-k' },
  'WVP-13': { ...task, name: 'finalEvaluation', actors: ['employer', 'employee'], source: 'practice' },
  'WVP-14': { ...task, name: 'reintegrationReport', actors: ['employer', 'employee'], source: 'WIA 25(3)' },
  'WVP-15': { ...task, name: 'wiaApplication', actors: ['employee'], source: 'WIA 64(3)' },
  'WVP-16': { ...information, name: 'sanctionDecision', actors: ['uwv'], source: 'WIA 25(10)' },
  'WVP-17': { ...information, name: 'endOfWait', actors: [], source: 'WIA 23(1), BW 7:629(1)' },
  'WVP-18': { ...information, name: 'wageSanction', actors: ['uwv', 'employer'], source: 'WIA 25(9)' },
  'WVP-19': { name: 'earlyIva', actors: ['employee'], kind: 'option', canDeviate: false, source: 'WIA 23(6)' },
  'WVP-04.revision': { ...rpezTask, name: 'actionPlanRevision', actors: ['employer', 'employee'], source: 'RPEZ 4(5)' },
  'WVP-04.reassessment': { ...task, name: 'reassessment', actors: ['physician'], source: 'beside RPEZ 4(1)' },
}
