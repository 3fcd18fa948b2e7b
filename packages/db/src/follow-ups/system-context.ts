import type { Tx } from '../clients.ts'
import type { StoreDeps } from '../one-call.ts'
import { inContext } from '../with-employer.ts'

/** The worker within one employer: every wall stands, no person acts. */
export const asSystem = <T>({ db, sign }: StoreDeps, employerId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inContext(db, sign, { employerId, identityId: null, role: 'system' }, work)
