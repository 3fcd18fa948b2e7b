import { closeRecoveredCase } from '@beterschap/core/case-closing/close-recovered-case'
import type { CaseClosingStore } from '@beterschap/core/case-closing/ports'
import { systemGrant } from '@beterschap/core/system-grant'

export interface CloseCasesDeps {
  cases: CaseClosingStore
  today(): string
  onFault(caseId: string, thrown: unknown): void
}

const BATCH = 200

/** Closes every case whose announced recovery day has come; one that fails waits for the next round (S-103). */
export async function closeCasesHandler(deps: CloseCasesDeps): Promise<number> {
  let closed = 0
  for (;;) {
    const due = await deps.cases.due(deps.today(), BATCH)
    let closedNow = 0
    for (const { employerId, id } of due) {
      const grant = systemGrant('absenceCase.close', { employerId, subject: { caseId: id }, cause: 'cases.close' })
      try {
        if (await closeRecoveredCase(deps, grant)) closedNow += 1
      } catch (thrown) {
        deps.onFault(id, thrown)
      }
    }
    closed += closedNow
    if (due.length < BATCH || closedNow === 0) return closed
  }
}
