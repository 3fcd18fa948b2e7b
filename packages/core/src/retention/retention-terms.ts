/** One row of: how long a class of data is kept and from which moment. */
export interface RetentionTerm {
  readonly years?: number
  readonly months?: number
  readonly startsAt:
    | 'endOfEmployment'
    | 'reintegrationCompleted'
    | 'recoveryOrEndOfBenefit'
    | 'startOfWga'
    | 'lastChange'
    | 'endOfExposure'
    | 'endOfGuidance'
    | 'completion'
    | 'examination'
    | 'writingOfTheLine'
  readonly source: string
}

export const retentionTerms = {
  employerAbsenceAdmin: { years: 2, startsAt: 'endOfEmployment', source: 'AP rules 6.1' },
  employerReintegrationFile: { years: 2, startsAt: 'reintegrationCompleted', source: 'AP rules 6.1' },
  ownRiskZwNonMedical: { years: 5, startsAt: 'recoveryOrEndOfBenefit', source: 'AP rules 6.1' },
  ownRiskZwMedical: { years: 10, startsAt: 'recoveryOrEndOfBenefit', source: 'AP rules 6.1' },
  ownRiskWgaAssessment: { years: 10, startsAt: 'startOfWga', source: 'AP rules 6.1' },
  medicalFile: { years: 20, startsAt: 'lastChange', source: 'BW 7:454(3)' },
  medicalFileExposure: { years: 40, startsAt: 'endOfExposure', source: 'Arbobesluit' },
  providerNonMedical: { years: 2, startsAt: 'endOfGuidance', source: 'AP rules 6.2' },
  reintegrationFirmNonMedical: { years: 2, startsAt: 'completion', source: 'AP rules 6.3' },
  preEmploymentExam: { months: 6, startsAt: 'examination', source: 'AP rules 6.2' },
  medicalAccessLog: { years: 5, startsAt: 'writingOfTheLine', source: 'Stcrt. 2019, 38007' },
} as const satisfies Record<string, RetentionTerm>

export type RetentionClass = keyof typeof retentionTerms
