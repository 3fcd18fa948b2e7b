import type { Catalogue } from '../translate.ts'
import type { secondFactor as nl } from './second-factor.nl.ts'

export const secondFactor: Catalogue<typeof nl> = {
  title: '',
}
