import type { IdentityId, SecondFactorId, SessionId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import type { ChallengePurpose, FrontDoorDeps, IdentityTx, Visitor } from './ports.ts'
import type { SignInError } from './sign-in.errors.ts'
import { throttleRules } from './throttle.ts'

/** Five minutes (SEC-F5). */
const CODE_LIFE_MS = 5 * 60_000

/** Whether a code may be sent now: 60 s apart, 5 an hour and 10 a day, per person and per number (UX-S5, SEC-A17). */
export async function smsBudget(
  deps: FrontDoorDeps,
  identityId: IdentityId,
  number: string,
): Promise<Result<null, SignInError>> {
  const phone = deps.secrets.keyedText('throttle', number)
  for (const [key, rule] of [
    [`sms:gap:${identityId}`, throttleRules.smsGap],
    [`sms:hour:${identityId}`, throttleRules.smsHour],
    [`sms:day:${identityId}`, throttleRules.smsDay],
    [`sms:number:${phone}`, throttleRules.smsDay],
  ] as const) {
    const turn = await deps.store.consumeTry(key, rule)
    if (!turn.allowed) return err({ code: 'factor.sms_too_soon', waitSeconds: turn.waitSeconds })
  }
  return ok(null)
}

/** Puts a new code in the post and makes the earlier one useless (SEC-A4). The code itself is kept only as a keyed hash. */
export async function postSmsCode(
  deps: FrontDoorDeps,
  tx: IdentityTx,
  visitor: Visitor,
  input: {
    sessionId: SessionId
    identityId: IdentityId
    purpose: ChallengePurpose
    to: string
    factorId?: SecondFactorId
    pending?: Uint8Array<ArrayBuffer>
    challengeId?: string
  },
): Promise<void> {
  const code = deps.secrets.digits(6)
  const id = input.challengeId ?? deps.newId()
  const expiresAt = new Date(deps.now().getTime() + CODE_LIFE_MS)
  await tx.openChallenge({
    id,
    sessionId: input.sessionId,
    purpose: input.purpose,
    kind: 'sms',
    codeHash: deps.secrets.keyed(`sms:${id}`, code),
    expiresAt,
    ...(input.factorId ? { factorId: input.factorId } : {}),
    ...(input.pending ? { pending: input.pending } : {}),
  })
  await tx.message({
    template: 'smsCode',
    channel: 'sms',
    businessKey: `smsCode:${id}`,
    identityId: input.identityId,
    subject: {},
    secret: { to: input.to, locale: visitor.locale, code, host: visitor.host },
    expiresAt,
  })
}

/** Spaces and dashes typed or pasted along with a code do not matter (UX-A4). */
export const typedCode = (typed: string): string => typed.replace(/[\s-]/g, '')
