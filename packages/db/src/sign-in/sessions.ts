import type { EmployerId, IdentityId, SecondFactorId, SessionId } from '@beterschap/core/ids'
import type { Area, ChallengeRecord, IdentityTx, SessionRecord, Visitor } from '@beterschap/core/sign-in/ports'
import type { SessionLevel } from '@beterschap/core/sign-in/standing'
import type { Tx } from '../clients.ts'
import type { Session } from '../generated/client.ts'

const asRecord = (row: Session): SessionRecord => ({
  id: row.id as SessionId,
  identityId: row.identityId as IdentityId,
  level: row.level as SessionLevel,
  methods: row.methods,
  deviceId: row.deviceId,
  browser: row.browser,
  createdAt: row.createdAt,
  lastSeenAt: row.lastSeenAt,
  steppedUpAt: row.steppedUpAt,
  employerId: row.employerId as EmployerId | null,
  area: row.area as Area,
})

const isLive = (row: Session, now: Date): boolean =>
  row.endedAt === null && row.expiresAt > now && row.lastSeenAt.getTime() + row.idleSeconds * 1000 > now.getTime()

type SessionPart = Pick<
  IdentityTx,
  | 'session'
  | 'sessions'
  | 'insertSession'
  | 'renewSession'
  | 'endSessions'
  | 'openChallenge'
  | 'challenge'
  | 'tryChallenge'
  | 'consumeChallenge'
>

export const sessions = (tx: Tx, visitor: Visitor): SessionPart => ({
  async session(tokenHash) {
    const row = await tx.session.findUnique({ where: { tokenHash } })
    return row && isLive(row, new Date()) ? asRecord(row) : null
  },
  async sessions(identityId) {
    const rows = await tx.session.findMany({
      where: { identityId, endedAt: null },
      orderBy: { lastSeenAt: 'desc' },
      take: 100,
    })
    const now = new Date()
    return rows.filter((row) => isLive(row, now)).map(asRecord)
  },
  async insertSession({ steppedUp, ...session }) {
    const employerId = visitor.area === 'portal' ? visitor.employerId : null
    await tx.session.create({
      data: {
        ...session,
        employerId,
        area: visitor.area,
        browser: visitor.browser,
        steppedUpAt: steppedUp ? new Date() : null,
      },
    })
  },
  async renewSession(id, { steppedUp, ...change }) {
    const now = new Date()
    await tx.session.updateMany({
      where: { id, endedAt: null },
      data: { ...change, lastSeenAt: now, ...(steppedUp ? { steppedUpAt: now } : {}) },
    })
  },
  async endSessions(identityId, { only, except, reason }) {
    const { count } = await tx.session.updateMany({
      where: { identityId, endedAt: null, ...(only ? { id: only } : {}), ...(except ? { id: { not: except } } : {}) },
      data: { endedAt: new Date(), endReason: reason },
    })
    return count
  },
  async openChallenge({ sessionId, purpose, kind, ...rest }) {
    // A new code makes the earlier one useless (SEC-A4).
    await tx.factorChallenge.updateMany({
      where: { sessionId, purpose, kind, consumedAt: null },
      data: { consumedAt: new Date() },
    })
    await tx.factorChallenge.create({ data: { sessionId, purpose, kind, ...rest } })
  },
  async challenge(sessionId, purpose, kind) {
    const row = await tx.factorChallenge.findFirst({
      where: { sessionId, purpose, kind, consumedAt: null },
      orderBy: { createdAt: 'desc' },
    })
    return row && ({ ...row, kind, factorId: row.factorId as SecondFactorId | null } satisfies ChallengeRecord)
  },
  async tryChallenge(id) {
    const { count } = await tx.factorChallenge.updateMany({
      where: { id, tries: { lt: 5 }, consumedAt: null },
      data: { tries: { increment: 1 } },
    })
    return count === 1
  },
  async consumeChallenge(id) {
    const { count } = await tx.factorChallenge.updateMany({
      where: { id, consumedAt: null, expiresAt: { gt: new Date() } },
      data: { consumedAt: new Date() },
    })
    return count === 1
  },
})
