export type Failure = 'cancelled' | 'registered' | 'unsupported' | 'failed'

/** The browser's names of what went wrong in a key ceremony (WebAuthn level 3, sections 5.1.3 and 5.1.4). */
const failures: Readonly<Record<string, Failure>> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  InvalidStateError: 'registered',
  NotSupportedError: 'unsupported',
  ConstraintError: 'unsupported',
}

/** Looks at the browser's own error, which the library keeps as the cause of its own. */
export function failureOf(thrown: unknown): Failure {
  if (!(thrown instanceof Error)) return 'failed'
  const cause = thrown.cause instanceof Error ? thrown.cause : thrown
  return failures[cause.name] ?? failures[thrown.name] ?? 'failed'
}
