import type { Catalogue } from '../translate.ts'
import type { help as nl } from './help.nl.ts'

export const help: Catalogue<typeof nl> = {
  title: '',
}
