import type { CaseClosingStore, ClosingGrant } from './ports.ts'

/** The dossier closes by itself at the start of the announced recovery day, by the Dutch calendar (S-103). */
export function closeRecoveredCase(
  deps: { cases: CaseClosingStore; today(): string },
  grant: ClosingGrant,
): Promise<boolean> {
  return deps.cases.close(grant, deps.today())
}
