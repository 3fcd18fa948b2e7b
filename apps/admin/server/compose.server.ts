import type { ApiServices, ConsolePart } from '@beterschap/api/context'
import type { ConsoleSessions } from '@beterschap/core/console-facts'
import { amsterdamDay } from '@beterschap/core/plain-date'
import type { FrontDoorDeps } from '@beterschap/core/sign-in/ports'
import { newId } from '@beterschap/crypto/new-id'
import { createSealer } from '@beterschap/crypto/seal'
import { createSignContext } from '@beterschap/crypto/sign-context'
import { contentHash } from '@beterschap/crypto/tokens'
import { createOwnCaseStore } from '@beterschap/db/absence-cases/own-case-store'
import { openDatabase } from '@beterschap/db/clients'
import { createDocumentFiles } from '@beterschap/db/documents/document-store'
import { folderDisk } from '@beterschap/db/documents/folder-disk'
import { createEmployeeDirectory } from '@beterschap/db/employees/employee-directory'
import { createHelpStore } from '@beterschap/db/help-centre/help-store'
import { createInvitationStore } from '@beterschap/db/invitations/invitation-store'
import { createRecoveryReportStore } from '@beterschap/db/recovery-reporting/recovery-report-store'
import { createSickReportStore } from '@beterschap/db/sick-reporting/sick-report-store'
import { createConsoleSessions } from '@beterschap/db/sign-in/console-sessions'
import { createIdentityStore } from '@beterschap/db/sign-in/identity-store'
import { createFrontDoorDeps } from '@beterschap/web/front-door-deps'
import { createLog, type Log } from '@beterschap/web/logger'
import type { ConsoleEnv } from './env.ts'

/** Everything that the console's routes are given. Built here and nowhere else. */
export interface ConsoleParts {
  env: ConsoleEnv
  log: Log
  door: FrontDoorDeps
  sessions: ConsoleSessions
  services: ApiServices
  consoleServices: ConsolePart['services']
  /** Answers when the database does, for /readyz. */
  isReady(): Promise<boolean>
  close(): Promise<void>
}

export function compose(env: ConsoleEnv): ConsoleParts {
  const db = openDatabase(env.APP_DATABASE_URL, { connections: env.DATABASE_CONNECTIONS })
  const authDb = openDatabase(env.AUTH_DATABASE_URL, { connections: env.DATABASE_CONNECTIONS })
  const sign = createSignContext(env.CONTEXT_KEY)
  const sealer = createSealer(env.KEY_ENCRYPTION_KEY)
  const files = createDocumentFiles(folderDisk(env.DOCUMENTS_DIR), sealer)
  const [baseHost = ''] = env.PORTAL_BASE.split(':')
  const door = createFrontDoorDeps({
    store: createIdentityStore({ db: authDb, sign, sealer, newId }),
    sealer,
    passwordPepper: env.PASSWORD_PEPPER,
    tokenKey: env.TOKEN_KEY,
    // The base of the portals: one key serves both, for whoever is employee and staff.
    rp: { id: baseHost, name: 'Beterschap' },
  })

  return {
    env,
    log: createLog('console', env.LOG_LEVEL),
    door,
    sessions: createConsoleSessions({ db: authDb, sign }),
    services: {
      today: () => amsterdamDay(new Date()),
      newId,
      fingerprint: (input) => contentHash(JSON.stringify(input, Object.keys(input).sort())),
      sickReports: createSickReportStore({ db, sign }),
      recoveryReports: createRecoveryReportStore({ db, sign }),
      ownCases: createOwnCaseStore({ db, sign, files }),
      employees: createEmployeeDirectory({ db, sign }),
      help: createHelpStore(db),
    },
    consoleServices: {
      now: door.now,
      token: door.secrets.token,
      tokenHash: door.secrets.hash,
      invitations: createInvitationStore({ db, sign, sealer }),
    },
    async isReady() {
      try {
        await Promise.all([db.$queryRaw`select 1`, authDb.$queryRaw`select 1`])
        return true
      } catch {
        return false // said by the status of /readyz; the pool's own errors are not the visitor's business
      }
    },
    async close() {
      await Promise.all([db.$disconnect(), authDb.$disconnect()])
    },
  }
}
