import type { Grant } from '../grant.ts'
import type { EmployeeId } from '../ids.ts'

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
  /** Where the next page starts, or null at the end. */
  next: { lastName: string; firstName: string; id: string } | null
}

export interface EmployeeDirectory {
  list(
    grant: Grant<'employee.list', { departmentIds: readonly string[] | null }>,
    query: { search: string; after: EmployeePage['next']; limit: number },
  ): Promise<EmployeePage>
}
