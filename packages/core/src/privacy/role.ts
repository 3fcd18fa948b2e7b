/** The roles of the rule book. A person with several acts under one chosen role per request. */
export const roles = [
  'employee',
  'manager',
  'employerCaseworker',
  'employerAdmin',
  'providerCaseworker',
  'delegatedStaff',
  'physician',
  'planner',
  'providerAdmin',
  'platformSupport',
  'statisticsViewer',
] as const

export type Role = (typeof roles)[number]
