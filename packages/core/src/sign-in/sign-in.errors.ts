export type SignInError =
  | { code: 'sign_in.failed' }
  | { code: 'sign_in.throttled'; waitSeconds: number }
  | { code: 'sign_in.device_proof_needed' }
  | { code: 'sign_in.no_access_here' }
  | { code: 'sign_in.blocked_by_employer' }
  | { code: 'session.ended' }
  | { code: 'link.not_valid' }
  | { code: 'factor.method_not_allowed' }
  | { code: 'factor.code_wrong' }
  | { code: 'factor.code_expired' }
  | { code: 'factor.throttled'; waitSeconds: number }
  | { code: 'factor.sms_too_soon'; waitSeconds: number }
  | { code: 'factor.phone_invalid' }
  | { code: 'factor.phone_not_supported' }
  | { code: 'factor.key_not_proven' }
  | { code: 'factor.key_known_already' }
  | { code: 'factor.last_one' }
  | { code: 'factor.step_up_needed' }
  | { code: 'backup_code.wrong' }
  | { code: 'backup_code.not_confirmed' }
  | { code: 'password.too_short' }
  | { code: 'password.too_long' }
  | { code: 'password.guessable' }
  | { code: 'password.own_words' }
  | { code: 'password.current_wrong' }

export type InvitationError =
  | { code: 'invitation.not_valid' }
  | { code: 'invitation.expired' }
  | { code: 'invitation.used' }
  | { code: 'invitation.revoked' }
  | { code: 'invitation.too_many_tries' }
  | { code: 'invitation.no_match' }
  | { code: 'invitation.birth_date_format' }
  | { code: 'invitation.ticket_gone' }
  | { code: 'invitation.sign_in_as_other' }
  | { code: 'invitation.has_account' }
  | { code: 'invitation.no_email' }
  | { code: 'invitation.none_open' }
