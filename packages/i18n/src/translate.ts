import { createInstance } from 'i18next'
import { type Locale, languageTag } from './locale.ts'

/** Paths of a nested catalogue that end in a text: "dashboard.title". Plural forms are named without their suffix. */
export type TextKey<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Prefix}${K extends `${infer Base}_${'one' | 'other'}` ? Base : K}`
    : TextKey<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** The same shape with any texts: what the second language must have, complete by type. */
export type Catalogue<T> = { readonly [K in keyof T]: T[K] extends string ? string : Catalogue<T[K]> }

export type Translate<Key extends string> = (key: Key, params?: Record<string, string | number>) => string

/** A translator over one catalogue. React escapes what is shown, so i18next does not. A missing key throws: it is a bug. */
export function createTranslate<T extends object>(locale: Locale, catalogue: T): Translate<TextKey<T>> {
  const instance = createInstance()
  void instance.init({
    lng: languageTag(locale),
    resources: { [languageTag(locale)]: { translation: catalogue } },
    initAsync: false,
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key: string) => {
      throw new Error(`No text for ${key} in ${locale}`)
    },
  })
  return (key, params) => instance.t(key, params ?? {})
}
