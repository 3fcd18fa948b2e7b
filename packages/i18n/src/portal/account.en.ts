import type { Catalogue } from '../translate.ts'
import type { account as nl } from './account.nl.ts'

export const account: Catalogue<typeof nl> = {
  title: '',
}
