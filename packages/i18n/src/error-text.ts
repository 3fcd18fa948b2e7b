import type { DomainError } from '@beterschap/core/errors'
import { dayWithoutWeekday, decimal } from './dates.ts'
import { errorsEn } from './errors.en.ts'
import { errorsNl } from './errors.nl.ts'
import type { Locale } from './locale.ts'

/** A wait in words: "30 seconden", "2 minuten", "1 uur". */
function wait(locale: Locale, seconds: number): string {
  const [amount, nl, en] =
    seconds < 60
      ? [seconds, ['seconde', 'seconden'], ['second', 'seconds']]
      : seconds < 3600
        ? [Math.ceil(seconds / 60), ['minuut', 'minuten'], ['minute', 'minutes']]
        : [Math.ceil(seconds / 3600), ['uur', 'uur'], ['hour', 'hours']]
  const words = locale === 'nl' ? nl : en
  return `${amount} ${amount === 1 ? words[0] : words[1]}`
}

/** The sentence of a refusal in the reader's language; days are written out, numbers get their comma. */
export function errorText(locale: Locale, error: DomainError): string {
  const params = Object.entries(error).map(([name, value]): [string, string] => {
    if (name === 'waitSeconds') return ['wait', wait(locale, Number(value))]
    if (typeof value === 'number') return [name, decimal(locale, value)]
    return [name, /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayWithoutWeekday(locale, value) : value]
  })
  const sentence: string = (locale === 'en' ? errorsEn : errorsNl)[error.code]
  return params.reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, value), sentence)
}
