import { err, ok, type Result } from '../result.ts'
import { backupCodeHash } from './enrol-factor.ts'
import { personOf, placed, type Renewed, renew } from './person.ts'
import type { FrontDoorDeps, Visitor } from './ports.ts'
import type { SignInError } from './sign-in.errors.ts'
import { securityNotice } from './sign-in-with-password.ts'
import { throttleRules } from './throttle.ts'

/**
 * Password plus herstelcode when the second factor is gone (S-048): the code is spent, the old factors go, other
 * sessions and devices end, a notice is sent, and a new factor must be set up before anything can be seen.
 */
export async function useBackupCode(
  deps: FrontDoorDeps,
  visitor: Visitor,
  sessionToken: string,
  typed: string,
): Promise<Result<Renewed, SignInError>> {
  const at = await placed(deps, visitor, sessionToken)
  const found = await deps.store.transact(at, (tx) => personOf(deps, tx, visitor, sessionToken))
  if (!found.ok) return found
  const person = found.value
  const turn = await deps.store.consumeTry(`backupCode:${person.identity.id}`, throttleRules.backupCode)
  if (!turn.allowed) return err({ code: 'factor.throttled', waitSeconds: turn.waitSeconds })
  return deps.store.transact(at, async (tx) => {
    const { identity } = person
    if (!(await tx.spendBackupCode(identity.id, backupCodeHash(deps, identity.id, typed))))
      return err({ code: 'backup_code.wrong' as const })
    await tx.removeAllFactors(identity.id)
    await tx.endSessions(identity.id, { except: person.session.id, reason: 'backupCodeUsed' })
    await tx.forgetDevices(identity.id)
    await tx.audit({
      type: 'BackupCodeUsed',
      identityId: identity.id,
      objectType: 'identity',
      objectId: identity.id,
      result: 'ok',
    })
    await securityNotice(deps, tx, identity, 'backupCodeUsed')
    const withoutDevice = { ...person, session: { ...person.session, deviceId: null } }
    return ok(
      await renew(deps, tx, at, withoutDevice, {
        level: 'enrolling',
        methods: ['password', 'backupCode'],
        steppedUp: true,
      }),
    )
  })
}
