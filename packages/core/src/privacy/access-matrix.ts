import type { Role } from './role.ts'

/** Classes of data A-U, each with what it holds (section 3.4 of the rule book). */
export const dataClasses = {
  A: 'identity, work contact',
  B: 'BSN',
  C: 'employment, hours, unit, manager',
  D: 'absence dates, expected end, worked hours, percentage',
  E: 'phone and nursing address',
  F: 'work arrangements',
  G: 'safety net yes, no or unknown',
  H: 'safety-net category (UWV claim)',
  I: 'work accident yes or no',
  J: 'traffic accident with a liable third party',
  K: 'published advice',
  L: 'action plan, evaluations, re-integration report part 1',
  M: 'problem analysis (medical part)',
  N: 'medical file, capacity detail, letters with treating doctors',
  O: 'consultation appointment: date, time, place',
  P: 'consultation content; open consultation hours including that they took place',
  Q: 're-integration report, medical part',
  R: 'messages between employee and service',
  S: 'audit log',
  T: 'settings, users, roles',
  U: 'aggregated statistics',
} as const

export type DataClass = keyof typeof dataClasses

/** R read, W create or change, A add only; the words after it are a condition that `access-conditions.ts` answers. */
export type Cell = '-' | 'R' | 'RW' | 'RA' | `R ${Condition}` | `RW ${Condition}`

export type Condition =
  | 'N1'
  | 'N2'
  | 'N3'
  | 'N4'
  | 'N5'
  | 'N6'
  | 'N8'
  | 'dates'
  | 'slot'
  | 'aggregate'
  | 'process'
  | 'group'
  | 'employerStore'
  | 'medicalStore'
  | 'meta'

const columns = [
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
] as const satisfies readonly Role[]

type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell]

// biome-ignore format: a table that a privacy officer reads against section 3.4, column by column
const table: Readonly<Record<DataClass, Row>> = {
  //   EE      MG         HR                 AD        PC            TD        BA                PL         PA         VS        ST
  A: ['RW',   'R',       'RW',              'RW',     'R N1',       'R N1',   'R N1',           'R N1',    '-',       '-',      '-'],
  B: ['R',    '-',       'R N2',            '-',      '-',          'R N2',   'R N2',           '-',       '-',       '-',      '-'],
  C: ['R',    'R',       'RW',              'RW',     'R N1',       'R N1',   'R N1',           '-',       '-',       '-',      '-'],
  D: ['RW',   'RW',      'RW',              '-',      'RA',         'RA',     'RA',             'R dates', '-',       '-',      'R aggregate'],
  E: ['RW',   'R',       'R',               '-',      'R',          'R',      'R',              'R',       '-',       '-',      '-'],
  F: ['RW',   'RW',      'R',               '-',      '-',          '-',      '-',              '-',       '-',       '-',      '-'],
  G: ['RW',   'R',       'RW',              '-',      'R',          'R',      'RW',             '-',       '-',       '-',      '-'],
  H: ['R',    '-',       'R N3',            '-',      '-',          'R',      'RW',             '-',       '-',       '-',      '-'],
  I: ['RW',   'R',       'RW',              '-',      'R',          'R',      'R',              '-',       '-',       '-',      'R aggregate'],
  J: ['RW',   'R',       'RW',              '-',      'R',          'R',      'R',              '-',       '-',       '-',      '-'],
  K: ['R',    'R',       'R',               '-',      'R',          'R',      'RW',             '-',       '-',       '-',      '-'],
  L: ['RW',   'RW',      'RW',              '-',      'RW',         'R',      'R',              '-',       '-',       '-',      '-'],
  M: ['R',    '-',       '-',               '-',      '-',          'R N5',   'RW',             '-',       '-',       '-',      '-'],
  N: ['R N4', '-',       '-',               '-',      '-',          'R N5',   'RW',             '-',       '-',       '-',      '-'],
  O: ['R',    'R N6',    'R N6',            '-',      'RW',         'RW',     'RW',             'RW',      '-',       '-',      '-'],
  P: ['R',    '-',       '-',               '-',      '-',          'R N5',   'RW',             'R slot',  '-',       '-',      '-'],
  Q: ['R',    '-',       '-',               '-',      '-',          'R N5',   'RW',             '-',       '-',       '-',      '-'],
  R: ['RW',   '-',       '-',               '-',      'RW process', 'RW',     'RW',             '-',       '-',       '-',      '-'],
  S: ['R',    '-',       'R employerStore', 'R meta', '-',          '-',      'R medicalStore', '-',       'R meta',  'R N8',   '-'],
  T: ['-',    '-',       '-',               'RW',     '-',          '-',      '-',              '-',       'RW',      'R N8',   '-'],
  U: ['-',    'R group', 'R group',         '-',      'R group',    '-',      'R group',        '-',       'R group', '-',      'R group'],
}

export interface AccessRule {
  readonly canRead: boolean
  /** Change, or add only where the table says so. */
  readonly canWrite: boolean
  readonly condition: Condition | null
}

/** What section 3.4 gives a role on a class; anything it does not give is refused. */
export function accessRule(role: Role, dataClass: DataClass): AccessRule {
  const cell = table[dataClass][columns.indexOf(role)] ?? '-'
  const [rights = '-', condition = null] = cell.split(' ') as [string, Condition?]
  return { canRead: rights.includes('R'), canWrite: /[WA]/.test(rights), condition }
}
