/** Votes and status. Texts of articles are files; what people do with them is data. */
export interface Incident {
  id: string
  kind: 'disruption' | 'maintenance'
  title: { nl: string; en: string }
  body: { nl: string; en: string }
  startedAt: string
  resolvedAt: string | null
}

export interface ComponentState {
  component: 'database' | 'worker' | 'mail' | 'sms' | 'portal'
  state: 'ok' | 'down' | 'unknown'
  at: string | null
}

export interface HelpStore {
  votes(slug: string, voter: Uint8Array<ArrayBuffer> | null): Promise<{ count: number; hasVoted: boolean }>
  /** Counts a voter once, however often they press (S-010). */
  vote(slug: string, voter: Uint8Array<ArrayBuffer>): Promise<number>
  openIncidents(): Promise<Incident[]>
  recentIncidents(): Promise<Incident[]>
  components(): Promise<ComponentState[]>
}
