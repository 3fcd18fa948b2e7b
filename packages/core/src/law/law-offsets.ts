/** One dated row of the law: an offset in days that belongs to a step, with its source. */
export interface LawOffset {
  readonly term: LawTerm
  readonly offsetDays: number
  /** First sick day of the cases it holds for, `yyyy-mm-dd`, inclusive. */
  readonly validFrom: string
  /** Last such day, inclusive; null while the row is in force. */
  readonly validTo: string | null
  readonly source: string
}

export type LawTerm =
  | 'WVP-01.nominal'
  | 'WVP-02.nominal'
  | 'WVP-02.safe'
  | 'WVP-03.afterTrigger'
  | 'WVP-04.nominal'
  | 'WVP-04.safe'
  | 'WVP-04.afterAnalysis'
  | 'WVP-04.reassessment'
  | 'WVP-06.rhythm'
  | 'WVP-07.opens'
  | 'WVP-07.nominal'
  | 'WVP-08.from'
  | 'WVP-08.to'
  | 'WVP-09.from'
  | 'WVP-09.to'
  | 'WVP-10.afterEvaluation'
  | 'WVP-10.afterCapacity'
  | 'WVP-11.nominal'
  | 'WVP-12.from'
  | 'WVP-12.to'
  | 'WVP-13.nominal'
  | 'WVP-14.nominal'
  | 'WVP-15.nominal'
  | 'WVP-15.afterLateLetter'
  | 'WVP-16.nominal'
  | 'WVP-17.lastPaidDay'
  | 'WVP-17.endOfWait'
  | 'WVP-18.lastDay'
  | 'WVP-18.shorteningDecision'
  | 'WVP-18.afterRepair'
  | 'WVP-19.from'
  | 'WVP-19.to'
  | 'WVP-19.benefitAfter'
  | 'wia.decision'
  | 'pension.lastPaidDay'
  | 'exitReport.fromDays'
  | 'linkedAbsence.newCaseFrom'
  | 'recovery.confirmFromDay'
  | 'recovery.confirmWithin'
  | 'hoursWithoutAdvice.untilDay'
  | 'waitingDays.most'
  | 'merge.grace'

/** 104 weeks of pay hold for first sick days from this day on; older cases have other terms and have all ended. */
const since2004 = { validFrom: '2004-01-01', validTo: null } as const

/** The terms in force. A change of law adds rows and closes old ones; running cases keep the rows of their first day. */
export const lawOffsets: readonly LawOffset[] = [
  { term: 'WVP-01.nominal', offsetDays: 7, ...since2004, source: 'practice; RPEZ 2(1)' },
  { term: 'WVP-02.nominal', offsetDays: 42, ...since2004, source: 'RPEZ 2(2)' },
  { term: 'WVP-02.safe', offsetDays: 41, ...since2004, source: 'RPEZ 2(2), the earlier reading of week 6' },
  { term: 'WVP-03.afterTrigger', offsetDays: 7, ...since2004, source: 'RPEZ 2(3) without delay; 7 days is our choice' },
  { term: 'WVP-04.nominal', offsetDays: 56, ...since2004, source: 'AP rules 5.3.2' },
  { term: 'WVP-04.safe', offsetDays: 55, ...since2004, source: 'AP rules 5.3.2, end of week 8' },
  { term: 'WVP-04.afterAnalysis', offsetDays: 14, ...since2004, source: 'RPEZ 4(1)' },
  { term: 'WVP-04.reassessment', offsetDays: 42, ...since2004, source: 'our choice beside RPEZ 4(1)' },
  { term: 'WVP-06.rhythm', offsetDays: 42, ...since2004, source: 'UWV practice; RPEZ 4(2)' },
  { term: 'WVP-07.opens', offsetDays: 280, ...since2004, source: 'our choice, two weeks before the notice' },
  { term: 'WVP-07.nominal', offsetDays: 294, ...since2004, source: 'ZW 38(1)' },
  { term: 'WVP-08.from', offsetDays: 301, ...since2004, source: 'UWV practice' },
  { term: 'WVP-08.to', offsetDays: 308, ...since2004, source: 'UWV practice' },
  { term: 'WVP-09.from', offsetDays: 315, ...since2004, source: 'practice; RPEZ 4(2)b' },
  { term: 'WVP-09.to', offsetDays: 363, ...since2004, source: 'RPEZ 4(2)b' },
  { term: 'WVP-10.afterEvaluation', offsetDays: 42, ...since2004, source: 'UWV Werkwijzer Poortwachter' },
  { term: 'WVP-10.afterCapacity', offsetDays: 56, ...since2004, source: 'UWV Werkwijzer Poortwachter' },
  { term: 'WVP-11.nominal', offsetDays: 616, ...since2004, source: 'WIA 64(2); UWV site' },
  { term: 'WVP-12.from', offsetDays: 609, ...since2004, source: 'practice; RPEZ 6(1)i-k' },
  { term: 'WVP-12.to', offsetDays: 636, ...since2004, source: 'practice; RPEZ 6(1)i-k' },
  { term: 'WVP-13.nominal', offsetDays: 636, ...since2004, source: 'practice' },
  { term: 'WVP-14.nominal', offsetDays: 636, ...since2004, source: 'WIA 25(3)' },
  { term: 'WVP-15.nominal', offsetDays: 650, ...since2004, source: 'WIA 64(3), as changed in 2013' },
  { term: 'WVP-15.afterLateLetter', offsetDays: 28, ...since2004, source: 'WIA 64(6)' },
  { term: 'WVP-16.nominal', offsetDays: 685, ...since2004, source: 'WIA 25(10)' },
  { term: 'WVP-17.lastPaidDay', offsetDays: 727, ...since2004, source: 'BW 7:629(1), ZW 29(5)' },
  { term: 'WVP-17.endOfWait', offsetDays: 728, ...since2004, source: 'WIA 23(1)' },
  { term: 'WVP-18.lastDay', offsetDays: 1091, ...since2004, source: 'WIA 25(9)' },
  { term: 'WVP-18.shorteningDecision', offsetDays: 21, ...since2004, source: 'WIA 25' },
  { term: 'WVP-18.afterRepair', offsetDays: 42, ...since2004, source: 'WIA 25' },
  { term: 'WVP-19.from', offsetDays: 21, ...since2004, source: 'WIA 23(6)' },
  { term: 'WVP-19.to', offsetDays: 475, ...since2004, source: 'WIA 23(6)' },
  { term: 'WVP-19.benefitAfter', offsetDays: 70, ...since2004, source: 'WIA 23(6)' },
  { term: 'wia.decision', offsetDays: 56, ...since2004, source: 'UWV site' },
  { term: 'pension.lastPaidDay', offsetDays: 41, ...since2004, source: 'BW 7:629(2), ZW 29(5)' },
  { term: 'exitReport.fromDays', offsetDays: 42, ...since2004, source: 'ZW 38(2); UWV site' },
  {
    term: 'linkedAbsence.newCaseFrom',
    offsetDays: 28,
    ...since2004,
    source: 'BW 7:629(10), ZW 29(5), WIA 23(3); Stb. 2005, 65',
  },
  { term: 'recovery.confirmFromDay', offsetDays: 42, ...since2004, source: 'practice, case law of the CRvB' },
  { term: 'recovery.confirmWithin', offsetDays: 28, ...since2004, source: 'our choice' },
  { term: 'hoursWithoutAdvice.untilDay', offsetDays: 42, ...since2004, source: 'our choice after the AP Abrona case' },
  { term: 'waitingDays.most', offsetDays: 2, ...since2004, source: 'BW 7:629(9)' },
  { term: 'merge.grace', offsetDays: 14, ...since2004, source: 'our choice' },
]
