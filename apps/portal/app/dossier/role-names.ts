const named = [
  'employee',
  'manager',
  'employerCaseworker',
  'employerAdmin',
  'providerCaseworker',
  'delegatedStaff',
  'physician',
  'planner',
  'system',
] as const

/** The roles that an item of the timeline can be signed with and that have a word on screen. */
export const isRoleName = (role: string): role is (typeof named)[number] => named.some((known) => known === role)
