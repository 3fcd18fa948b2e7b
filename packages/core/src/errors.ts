import type { AuthorizationError } from './grant.ts'
import type { RecoveryReportError } from './recovery-reporting/report-recovery.ts'
import type { SickReportError } from './sick-reporting/sick-report.errors.ts'
import type { InvitationError, SignInError } from './sign-in/sign-in.errors.ts'

/** Errors of a form as such: what was typed cannot be read as what was asked. */
export type FormError =
  | { code: 'form.required' }
  | { code: 'form.too_long'; max: number }
  | { code: 'form.unknown_field' }
  | { code: 'form.control_characters' }
  | { code: 'form.date_missing' }
  | { code: 'form.date_not_real' }
  | { code: 'form.date_day' }
  | { code: 'form.date_month' }
  | { code: 'form.date_year' }
  | { code: 'form.hours' }
  | { code: 'form.hours_range' }
  | { code: 'form.choose' }
  | { code: 'form.expired' }
  | { code: 'form.email' }

export type RequestError =
  | { code: 'request.not_found' }
  | { code: 'request.origin' }
  | { code: 'request.busy' }
  | { code: 'request.key_reused' }
  | { code: 'request.facts_changed' }

export type DomainError =
  | AuthorizationError
  | SickReportError
  | RecoveryReportError
  | SignInError
  | InvitationError
  | FormError
  | RequestError

export type DomainErrorCode = DomainError['code']

export type ErrorKind = 'not_found' | 'forbidden' | 'unauthorized' | 'conflict' | 'invalid' | 'busy'

/** What kind of refusal a code is: decides the HTTP status. Everything that is not named here is bad input. */
const kinds: Partial<Record<DomainErrorCode, ErrorKind>> = {
  'authorization.forbidden': 'forbidden',
  'authorization.not_found': 'not_found',
  'request.not_found': 'not_found',
  'sick_report.not_found': 'not_found',
  'sick_report.already_open': 'conflict',
  'request.key_reused': 'conflict',
  'request.facts_changed': 'conflict',
  'request.busy': 'busy',
  'session.ended': 'unauthorized',
  'factor.step_up_needed': 'forbidden',
  'request.origin': 'forbidden',
}

export const errorKind = (code: DomainErrorCode): ErrorKind => kinds[code] ?? 'invalid'
