import type { DataClass } from './access-matrix.ts'
import type { Role } from './role.ts'

export type DataOperation = 'read' | 'write' | 'list' | 'export' | 'publish'

/** What the decision depends on beyond role, operation and class; absent means the ordinary case. */
export interface AccessContext {
  /** False for any id of another employer, or of one without a valid assignment. */
  readonly sameEmployer?: boolean
  /** False while the employee has neither reported sick nor asked for a consultation. */
  readonly absenceEvent?: boolean
  /** Whose case a manager asks for: the own one, or that of a superior. */
  readonly subject?: 'self' | 'superior'
  /** The fields of a write, as they came in. */
  readonly fields?: readonly string[]
  readonly delegation?: 'valid' | 'expired'
  /** Section of the medical file, or store of an audit log. */
  readonly section?: string
  readonly right?: string
  readonly purpose?: string
  /** Of a consultation: its slot in the agenda, or its content. */
  readonly part?: string
  /** A consultation the employee asked for without an absence process (N6). */
  readonly voluntary?: boolean
  readonly groupSize?: number
  readonly document?: string
}

export interface AccessRequestFacts {
  readonly role: Role
  readonly operation: DataOperation
  readonly dataClass: DataClass
  readonly context: AccessContext
}

export type AccessDecision =
  | {
      readonly decision: 'allow'
      /** True for a reveal under note N2. */
      readonly audited: boolean
      readonly excluded?: readonly DataClass[]
      readonly deliveredTo?: readonly ['employee', 'employer']
      readonly atomic?: true
      readonly sameContent?: true
    }
  | { readonly decision: 'deny' | 'notFound'; readonly audited: true }
  | { readonly decision: 'masked' | 'hidden' | 'suppressed'; readonly audited: false }
  | {
      readonly decision: 'rejected'
      readonly audited: false
      readonly status: 400
      readonly stored: false
      readonly offer?: 'agreedWorkedHours'
    }
