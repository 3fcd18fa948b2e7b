import { conditions } from './access-conditions.ts'
import { accessRule, type DataClass } from './access-matrix.ts'
import type { AccessContext, AccessDecision, AccessRequestFacts } from './access-request.ts'
import type { Role } from './role.ts'
import { checkFields } from './writable-fields.ts'

/**
 * Section 3.4 as one decision: another employer and an employee without a report do not exist, the own-case wall stands
 * before the matrix, and what the matrix does not give is refused and audited.
 */
export function decideAccess(request: AccessRequestFacts): AccessDecision {
  const { role, operation, dataClass, context } = request

  if (context.sameEmployer === false) return notFound
  if (context.absenceEvent === false && isOfEmployee(dataClass) && providerRoles.has(role)) return notFound
  if (isBehindOwnCaseWall(request)) return operation === 'list' ? hidden : deny

  if (operation === 'publish') return decidePublish(role, dataClass, context)
  if (operation === 'write') return decideWrite(role, dataClass, context)
  return decideReading({ ...request, role: roleInForce(role, context) })
}

/** one act with the same text at the same time; only the physician publishes, and only advice. */
function decidePublish(role: Role, dataClass: DataClass, { fields = [] }: AccessContext): AccessDecision {
  if (role !== 'physician' || dataClass !== 'K') return deny
  if (checkFields(role, dataClass, fields) !== 'known') return unknownField
  return { decision: 'allow', audited: false, deliveredTo: ['employee', 'employer'], atomic: true, sameContent: true }
}

/** The schema is checked before the right: a field that does not exist tells nothing about who may write it. */
function decideWrite(role: Role, dataClass: DataClass, context: AccessContext): AccessDecision {
  const acting = roleInForce(role, context)
  const checked = checkFields(acting, dataClass, context.fields ?? [])
  if (checked === 'percentage') return { ...unknownField, offer: 'agreedWorkedHours' }
  if (checked === 'unknown') return unknownField

  const { canWrite, condition } = accessRule(acting, dataClass)
  if (!canWrite) return deny
  const isMet =
    condition === null || conditions[condition]({ role: acting, operation: 'write', dataClass, context }) === 'met'
  return isMet ? allow : deny
}

function decideReading(request: AccessRequestFacts): AccessDecision {
  const { role, operation, dataClass, context } = request
  const { canRead, condition } = accessRule(role, dataClass)
  const isForgivingList = operation === 'list' && listsWithoutRefusal.has(role)
  if (!canRead) return isForgivingList ? hidden : deny

  const answer = condition ? conditions[condition](request) : 'met'
  if (answer === 'refused') return isForgivingList ? hidden : deny
  if (answer === 'absent') return operation === 'list' ? hidden : notFound // N6: no trace, not even a refusal
  if (answer === 'masked') return masked
  if (answer === 'suppressed') return suppressed

  const isReveal = condition === 'N2'
  if (operation !== 'export') return { decision: 'allow', audited: isReveal }
  return { decision: 'allow', audited: isReveal, excluded: excludedFrom(role, context) }
}

/** an export leaves out every part of the document that the role may not read. */
function excludedFrom(role: Role, context: AccessContext): DataClass[] {
  const parts: readonly DataClass[] = context.document === undefined ? [] : (documentParts[context.document] ?? [])
  return parts.filter((part) => {
    const { canRead, condition } = accessRule(role, part)
    if (!canRead) return true
    return (
      condition !== null && conditions[condition]({ role, operation: 'export', dataClass: part, context }) !== 'met'
    )
  })
}

const documentParts: Readonly<Record<string, readonly DataClass[]>> = {
  reintegrationReport: ['L', 'Q'],
  caseExport: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R'],
}

/** automatic, not a setting. Settings and aggregates are nobody's case. */
function isBehindOwnCaseWall({ role, dataClass, context }: AccessRequestFacts): boolean {
  return role === 'manager' && context.subject !== undefined && isOfEmployee(dataClass)
}

/** after the end date of the delegation nothing of it is left but the ordinary process role. */
const roleInForce = (role: Role, { delegation }: AccessContext): Role =>
  role === 'delegatedStaff' && delegation === 'expired' ? 'providerCaseworker' : role

const isOfEmployee = (dataClass: DataClass): boolean => !['S', 'T', 'U'].includes(dataClass)

const providerRoles: ReadonlySet<Role> = new Set([
  'providerCaseworker',
  'delegatedStaff',
  'physician',
  'planner',
  'providerAdmin',
])
const listsWithoutRefusal: ReadonlySet<Role> = new Set(['manager', 'employerCaseworker'])

const allow = { decision: 'allow', audited: false } as const
const deny = { decision: 'deny', audited: true } as const
const notFound = { decision: 'notFound', audited: true } as const
const hidden = { decision: 'hidden', audited: false } as const
const masked = { decision: 'masked', audited: false } as const
const suppressed = { decision: 'suppressed', audited: false } as const
const unknownField = { decision: 'rejected', audited: false, status: 400, stored: false } as const
