import type { Catalogue } from '../translate.ts'
import type { recoveryReport as nl } from './recovery-report.nl.ts'

export const recoveryReport: Catalogue<typeof nl> = {
  title: '',
}
