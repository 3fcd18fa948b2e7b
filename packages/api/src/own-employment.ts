import type { Actor } from '@beterschap/core/grant'
import type { EmployeeId } from '@beterschap/core/ids'
import type { EmploymentFacts, RequestFacts } from '@beterschap/core/request-facts'
import { err, ok, type Result } from '@beterschap/core/result'
import type { EmployerSettings } from '@beterschap/core/settings/employer-settings'

interface Own {
  employeeId: EmployeeId
  name: string
  employments: EmploymentFacts[]
  settings: EmployerSettings
}

/** The own employee record behind a portal session; not found for anybody who has none here. */
export function ownEmployee({
  actor,
  facts,
}: {
  actor: Actor
  facts: RequestFacts
}): Result<Own, { code: 'authorization.not_found' }> {
  const { employee, employer } = facts
  if (!employee || !employer || actor.employeeId !== employee.id) return err({ code: 'authorization.not_found' })
  return ok({
    employeeId: employee.id,
    name: `${employee.firstName} ${employee.lastName}`,
    employments: employee.employments,
    settings: employer.settings,
  })
}

/** The employment that is meant; it must be named when there are several that could be. */
export function chosenEmployment(
  own: Own,
  id: string | undefined,
  fits: (employment: EmploymentFacts) => boolean,
): Result<EmploymentFacts, { code: 'sick_report.choose_employment' } | { code: 'authorization.not_found' }> {
  if (id !== undefined) {
    const named = own.employments.find((employment) => employment.id === id)
    return named ? ok(named) : err({ code: 'authorization.not_found' })
  }
  const fitting = own.employments.filter(fits)
  const [only] = fitting.length ? fitting : own.employments
  if (!only) return err({ code: 'authorization.not_found' })
  return fitting.length > 1 ? err({ code: 'sick_report.choose_employment' }) : ok(only)
}
