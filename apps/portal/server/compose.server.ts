import type { ApiServices } from '@beterschap/api/context'
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
import { createDeliveryStatusStore } from '@beterschap/db/follow-ups/delivery-status-store'
import { createHelpStore } from '@beterschap/db/help-centre/help-store'
import { createDraftStore, type DraftStore } from '@beterschap/db/portals/draft-store'
import { createPortalDirectory, type PortalDirectory } from '@beterschap/db/portals/portal-directory'
import { createRecoveryReportStore } from '@beterschap/db/recovery-reporting/recovery-report-store'
import { createSickReportStore } from '@beterschap/db/sick-reporting/sick-report-store'
import { createIdentityStore } from '@beterschap/db/sign-in/identity-store'
import { createFrontDoorDeps } from '@beterschap/web/front-door-deps'
import { createLog, type Log } from '@beterschap/web/logger'
import { handleTwilioCallback } from '@beterschap/web/twilio-callback'
import type { PortalEnv } from './env.ts'
import type { Manual } from './manual.ts'
import { withBusyAnswer } from './password-desk.ts'

/** Everything that the portal's routes are given. Built here and nowhere else. */
export interface PortalParts {
  env: PortalEnv
  log: Log
  door: FrontDoorDeps
  services: ApiServices
  portals: PortalDirectory
  drafts: DraftStore
  /** The articles of the help centre, per language. */
  manual: Manual
  /** Delivery reports of the SMS provider; null where none is configured. */
  twilioCallback: ((request: Request) => Promise<Response>) | null
  /** Answers when the database does, for /readyz. */
  isReady(): Promise<boolean>
  close(): Promise<void>
}

export function compose(env: PortalEnv, manual: Manual): PortalParts {
  const db = openDatabase(env.APP_DATABASE_URL, { connections: env.DATABASE_CONNECTIONS })
  const authDb = openDatabase(env.AUTH_DATABASE_URL, { connections: env.DATABASE_CONNECTIONS })
  const sign = createSignContext(env.CONTEXT_KEY)
  const sealer = createSealer(env.KEY_ENCRYPTION_KEY)
  const log = createLog('portal', env.LOG_LEVEL)
  const files = createDocumentFiles(folderDisk(env.DOCUMENTS_DIR), sealer)
  const [baseHost = ''] = env.PORTAL_BASE.split(':')
  const portals = createPortalDirectory({ db, sign })

  const frontDoor = createFrontDoorDeps({
    store: createIdentityStore({ db: authDb, sign, sealer, newId }),
    sealer,
    passwordPepper: env.PASSWORD_PEPPER,
    tokenKey: env.TOKEN_KEY,
    // One key serves every portal on our base, and the console.
    rp: { id: baseHost, name: 'Werknemerportaal' },
  })

  const door = { ...frontDoor, passwords: withBusyAnswer(frontDoor.passwords) }

  return {
    env,
    log,
    door,
    portals,
    manual,
    drafts: createDraftStore({ db, sign, sealer }),
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
    twilioCallback:
      env.TWILIO_AUTH_TOKEN && env.TWILIO_CALLBACK_URL
        ? handleTwilioCallback({
            authToken: env.TWILIO_AUTH_TOKEN,
            callbackUrl: env.TWILIO_CALLBACK_URL,
            store: createDeliveryStatusStore({ db, sign }),
          })
        : null,
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
