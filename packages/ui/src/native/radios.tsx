import type { ReactNode } from 'react'
import { describedBy, fieldClass, HintAndError } from './field.tsx'

export type RadioOption = {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Asked only when this answer is chosen; CSS shows it, so it needs no script. */
  more?: ReactNode
}

export type RadiosProps = {
  name: string
  legend: ReactNode
  isPageHeading?: boolean
  hint?: ReactNode
  error?: string | undefined
  options: readonly RadioOption[]
  defaultValue?: string | undefined
}

/** Id of an option; the first one carries the name itself, so that an error can link to it. */
const optionId = (name: string, index: number) => (index === 0 ? name : `${name}-${index + 1}`)

/** One choice out of a few, each a whole line to tap. */
export function Radios({ name, legend, isPageHeading, hint, error, options, defaultValue }: RadiosProps) {
  return (
    <div className={fieldClass(error)}>
      <fieldset aria-describedby={describedBy(name, { hint, error })}>
        <legend>{isPageHeading ? <h1>{legend}</h1> : legend}</legend>
        <HintAndError id={name} hint={hint} error={error} />
        {options.map((option, index) => {
          const id = optionId(name, index)
          return (
            <div className="choice" key={option.value}>
              <input
                type="radio"
                id={id}
                name={name}
                value={option.value}
                defaultChecked={option.value === defaultValue}
                aria-describedby={option.hint ? `${id}-option-hint` : undefined}
              />
              <label htmlFor={id}>
                {option.label}
                {option.hint && (
                  <span className="hint" id={`${id}-option-hint`}>
                    {option.hint}
                  </span>
                )}
              </label>
              {option.more && <div className="choice-more">{option.more}</div>}
            </div>
          )
        })}
      </fieldset>
    </div>
  )
}
