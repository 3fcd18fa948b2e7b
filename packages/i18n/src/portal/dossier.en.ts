import type { Catalogue } from '../translate.ts'
import type { dossier as nl } from './dossier.nl.ts'

export const dossier: Catalogue<typeof nl> = {
  title: '',
}
