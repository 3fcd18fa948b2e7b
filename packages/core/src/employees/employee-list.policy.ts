import { type Actor, decide, type Role } from '../grant.ts'
import type { EmployeeScope } from './ports.ts'

const everybody: EmployeeScope = {
  managedBy: null,
  onlyWithCase: false,
  except: null,
  showsDepartment: true,
}

/** Roles of a provider: they see nobody of whom no absence was ever reported. */
const providerRoles: ReadonlySet<Actor['role']> = new Set<Role>([
  'providerCaseworker',
  'delegatedStaff',
  'physician',
  'planner',
])

/** Whom somebody finds in the list of people: class A of, as wide as their role at this employer. */
export function employeeScope({ role, employeeId }: Pick<Actor, 'role' | 'employeeId'>): EmployeeScope | null {
  if (role === 'employerAdmin' || role === 'employerCaseworker') return everybody
  // Own departments, never the own record. A manager without a record here has no department.
  if (role === 'manager') return { ...everybody, managedBy: employeeId ?? 'nobody', except: employeeId }
  // The planning desk sees names, and nothing of the employment (class C).
  if (providerRoles.has(role))
    return { ...everybody, onlyWithCase: true, except: employeeId, showsDepartment: role !== 'planner' }
  return null
}

/** Who may list people of an employer, and which (R-3.4, class A). */
export const employeeListPolicy = {
  list({ actor }: { actor: Actor }) {
    const scope = employeeScope(actor)
    return decide('employee.list', { actor, subject: scope ?? everybody, allowed: scope !== null })
  },
}
