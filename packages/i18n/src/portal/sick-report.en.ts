import type { Catalogue } from '../translate.ts'
import type { sickReport as nl } from './sick-report.nl.ts'

export const sickReport: Catalogue<typeof nl> = {
  title: '',
}
