import type { Catalogue } from '../translate.ts'
import type { dashboard as nl } from './dashboard.nl.ts'

export const dashboard: Catalogue<typeof nl> = {
  title: '',
}
