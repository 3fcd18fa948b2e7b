import type { EmployerId } from '@beterschap/core/ids'
import type { Sealer } from '@beterschap/crypto/seal'
import { randomToken, tokenHash } from '@beterschap/crypto/tokens'
import type { StoreDeps } from '../one-call.ts'
import { inContext } from '../with-employer.ts'

/** What somebody typed when the session had ended (UX-J4): sealed, kept for an hour, found by a token in the browser. */
export interface DraftStore {
  keep(employerId: EmployerId, route: string, fields: Record<string, string>): Promise<string>
  take(employerId: EmployerId, token: string): Promise<{ route: string; fields: Record<string, string> } | null>
}

const LIFE_MS = 3_600_000

export function createDraftStore({ db, sign, sealer }: StoreDeps & { sealer: Sealer }): DraftStore {
  const place = (employerId: EmployerId, hash: Uint8Array) => ({
    table: 'draft',
    column: 'content',
    row: Buffer.from(hash).toString('hex'),
    employerId,
  })
  return {
    async keep(employerId, route, fields) {
      const token = randomToken()
      const hash = tokenHash(token)
      const content = sealer.seal('drafts', place(employerId, hash), JSON.stringify(fields))
      await inContext(db, sign, { employerId, identityId: null, role: 'visitor' }, (tx) =>
        tx.draft.create({
          data: { employerId, tokenHash: hash, route, content, expiresAt: new Date(Date.now() + LIFE_MS) },
        }),
      )
      return token
    },
    async take(employerId, token) {
      const hash = tokenHash(token)
      return inContext(db, sign, { employerId, identityId: null, role: 'visitor' }, async (tx) => {
        const where = { employerId_tokenHash: { employerId, tokenHash: hash } }
        const row = await tx.draft.findUnique({ where })
        if (!row) return null
        await tx.draft.delete({ where })
        if (row.expiresAt <= new Date()) return null
        return {
          route: row.route,
          fields: JSON.parse(sealer.open('drafts', place(employerId, hash), row.content).toString()) as Record<
            string,
            string
          >,
        }
      })
    },
  }
}
