import type { ComponentState, HelpStore, Incident } from '@beterschap/core/help-centre/ports'
import type { Db } from '../clients.ts'
import type { Incident as IncidentRow } from '../generated/client.ts'

const asIncident = (row: IncidentRow): Incident => ({
  id: row.id,
  kind: row.kind === 'maintenance' ? 'maintenance' : 'disruption',
  title: { nl: row.titleNl, en: row.titleEn },
  body: { nl: row.bodyNl, en: row.bodyEn },
  startedAt: row.startedAt.toISOString(),
  resolvedAt: row.resolvedAt?.toISOString() ?? null,
})

/** Two misses of the canary, which comes every 15 seconds (REL section 4). */
const SILENT_AFTER_MS = 45_000

/** Votes, incidents and signs of life: global tables without anything personal, so no employer's context is needed. */
export function createHelpStore(db: Db): HelpStore {
  const votes: HelpStore['votes'] = async (slug, voter) => {
    const [row] = await db.$queryRaw<{ count: number; hasVoted: boolean }[]>`
      select count(*)::int as count, coalesce(bool_or(voter_hash = ${voter}), false) as "hasVoted" from article_vote where slug = ${slug}`
    return row ?? { count: 0, hasVoted: false }
  }
  return {
    votes,
    async vote(slug, voter) {
      await db.articleVote.createMany({ data: { slug, voterHash: voter }, skipDuplicates: true })
      return (await votes(slug, voter)).count
    },
    async openIncidents() {
      const rows = await db.incident.findMany({
        where: { resolvedAt: null, startedAt: { lte: new Date() } },
        orderBy: { startedAt: 'desc' },
      })
      return rows.map(asIncident)
    },
    async recentIncidents() {
      const rows = await db.incident.findMany({
        where: { resolvedAt: { not: null } },
        orderBy: { resolvedAt: 'desc' },
        take: 10,
      })
      return rows.map(asIncident)
    },
    async components() {
      const beats = new Map((await db.heartbeat.findMany()).map((beat) => [beat.component, beat]))
      const now = Date.now()
      const seen = (component: 'worker' | 'mail' | 'sms'): ComponentState => {
        const beat = beats.get(component)
        if (!beat) return { component, state: 'unknown', at: null }
        const isSilent = now - beat.at.getTime() > SILENT_AFTER_MS
        return { component, state: isSilent || beat.state !== 'ok' ? 'down' : 'ok', at: beat.at.toISOString() }
      }
      const at = new Date(now).toISOString()
      // This answer itself came through the portal and the database.
      return [
        { component: 'portal', state: 'ok', at },
        { component: 'database', state: 'ok', at },
        seen('worker'),
        seen('mail'),
        seen('sms'),
      ]
    },
  }
}
