import { employeeListPolicy } from '@beterschap/core/employees/employee-list.policy'
import type { EmployeeId } from '@beterschap/core/ids'
import { z } from 'zod'
import { router, staffProcedure, unwrap } from '../procedure.ts'

const list = staffProcedure('employee.list')
  .input(z.strictObject({ search: z.string().max(100).default(''), after: z.uuid().nullable().default(null) }))
  .output(
    z.strictObject({
      rows: z.array(
        z.strictObject({
          id: z.string(),
          firstName: z.string(),
          lastName: z.string(),
          email: z.string().nullable(),
          department: z.string().nullable(),
          account: z.enum(['active', 'blocked', 'invited', 'expired', 'none']),
        }),
      ),
      next: z.string().nullable(),
    }),
  )
  .query(({ ctx, input }) => {
    const grant = unwrap(employeeListPolicy.list({ actor: ctx.actor }))
    return ctx.services.employees.list(grant, {
      search: input.search,
      after: input.after as EmployeeId | null,
      limit: 50,
    })
  })

export const employeeRouter = router({ list })
