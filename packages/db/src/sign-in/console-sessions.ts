import type { ConsoleFacts, ConsoleSessions } from '@beterschap/core/console-facts'
import type { SignContext } from '@beterschap/crypto/sign-context'
import type { Db } from '../clients.ts'

/** The session check of the console, over a client of role app_auth. */
export function createConsoleSessions({ db, sign }: { db: Db; sign: SignContext }): ConsoleSessions {
  return {
    async openConsoleRequest(tokenHash, touch) {
      // No employer is chosen yet, so the context opens no employer's rows.
      const context = sign({ employerId: null, identityId: null, role: 'visitor' })
      const [row] = await db.$queryRaw<{ facts: ConsoleFacts | null }[]>`
        select auth.open_console_request(${tokenHash}, ${context}, ${touch}) as facts`
      return row?.facts ?? null
    },
  }
}
