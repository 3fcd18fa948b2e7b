import type { ReactNode } from 'react'
import { describedBy, fieldClass, HintAndError } from './field.tsx'

export type DatePart = 'day' | 'month' | 'year'

export type DatePartsProps = {
  /** The parts are sent as `<name>Day`, `<name>Month`, `<name>Year`. */
  name: string
  legend: ReactNode
  isPageHeading?: boolean
  hint?: ReactNode
  error?: string | undefined
  /** The parts to mark; all of them when an error names none. */
  wrongParts?: readonly DatePart[]
  labels: Readonly<Record<DatePart, string>>
  values?: Partial<Readonly<Record<DatePart, string>>>
  isBirthDate?: boolean
}

const parts: readonly DatePart[] = ['day', 'month', 'year']

/** Field name and id of one part; an error links to that of the first wrong part (UX-D4). */
export const datePartId = (name: string, part: DatePart) => `${name}${part[0]?.toUpperCase()}${part.slice(1)}`

/** Day, month and year as three plain fields, without masks or jumps (UX-D2, UX-D3). */
export function DateParts(props: DatePartsProps) {
  const { name, legend, hint, error, labels, values, isPageHeading, isBirthDate } = props
  const wrong = error ? (props.wrongParts ?? parts) : []
  return (
    <div className={fieldClass(error)}>
      <fieldset aria-describedby={describedBy(name, { hint, error })}>
        <legend>{isPageHeading ? <h1>{legend}</h1> : legend}</legend>
        <HintAndError id={name} hint={hint} error={error} />
        <div className="date-parts">
          {parts.map((part) => (
            <div key={part}>
              <label htmlFor={datePartId(name, part)}>{labels[part]}</label>
              <input
                className={part === 'year' ? 'input input-4' : 'input input-2'}
                id={datePartId(name, part)}
                name={datePartId(name, part)}
                type="text"
                inputMode="numeric"
                autoComplete={isBirthDate ? `bday-${part}` : 'off'}
                defaultValue={values?.[part]}
                aria-invalid={wrong.includes(part) ? true : undefined}
                aria-describedby={wrong.includes(part) ? `${name}-error` : undefined}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
