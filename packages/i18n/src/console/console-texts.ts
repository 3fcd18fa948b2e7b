import type { Locale } from '../locale.ts'
import { createTranslate, type TextKey, type Translate } from '../translate.ts'
import { consoleEn } from './console.en.ts'
import { consoleNl } from './console.nl.ts'

export type ConsoleTextKey = TextKey<typeof consoleNl>

const translators: Record<Locale, Translate<ConsoleTextKey>> = {
  nl: createTranslate('nl', consoleNl),
  en: createTranslate('en', consoleEn as typeof consoleNl),
}

/** The texts of the console in one language. */
export const consoleTexts = (locale: Locale): Translate<ConsoleTextKey> => translators[locale]
