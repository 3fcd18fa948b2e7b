import type { Grant } from '../grant.ts'
import type { EmployeeId } from '../ids.ts'

/** Which people of one employer a grant reaches. */
export interface EmployeeScope {
  /** Only people in departments that this employee manages; 'nobody' for a manager who is no employee here. */
  managedBy: EmployeeId | 'nobody' | null
  /** Only people of whom an absence was reported. */
  onlyWithCase: boolean
  except: EmployeeId | null
  showsDepartment: boolean
}

export interface EmployeeRow {
  id: EmployeeId
  firstName: string
  lastName: string
  email: string | null
  department: string | null
  /** Whether there is an account, an open invitation, or neither. */
  account: 'active' | 'blocked' | 'invited' | 'expired' | 'none'
}

export interface EmployeePage {
  rows: EmployeeRow[]
  /** After whom the next page starts, or null at the end. An id and no name: it stands in the address. */
  next: EmployeeId | null
}

export interface EmployeeDirectory {
  list(
    grant: Grant<'employee.list', EmployeeScope>,
    query: { search: string; after: EmployeeId | null; limit: number },
  ): Promise<EmployeePage>
}
