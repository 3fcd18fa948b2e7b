import type { Catalogue } from '../translate.ts'
import type { signIn as nl } from './sign-in.nl.ts'

export const signIn: Catalogue<typeof nl> = {
  title: '',
}
