import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from 'react'
import { describedBy, FieldLabel, type FieldWords, fieldClass, HintAndError } from './field.tsx'

export type TextFieldProps = FieldWords & {
  type?: HTMLInputTypeAttribute
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search'
  defaultValue?: string | undefined
  /** Room for about this many characters; the whole line when absent. */
  width?: '2' | '4' | '10' | 'code'
  suffix?: ReactNode
  /** Number of lines; makes it a text area. */
  lines?: number
  maxLength?: number
  spellCheck?: boolean
  readOnly?: boolean
}

/** One question, one line. The server judges, so nothing is refused while typing (UX-F6). */
export function TextField(props: TextFieldProps) {
  const { name, id = name, hint, error, width, suffix, lines, type = 'text', ...rest } = props
  const shared = {
    id,
    name,
    defaultValue: rest.defaultValue,
    autoComplete: rest.autoComplete,
    maxLength: rest.maxLength,
    spellCheck: rest.spellCheck,
    readOnly: rest.readOnly,
    className: width ? `input input-${width}` : 'input',
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy(id, { hint, error, suffix }),
  }
  const input = lines ? (
    <textarea {...shared} rows={lines} />
  ) : (
    <input {...shared} type={type} inputMode={rest.inputMode} />
  )
  return (
    <div className={fieldClass(error)}>
      <FieldLabel id={id} field={props} />
      <HintAndError id={id} hint={hint} error={error} />
      {suffix ? (
        <div className="input-row">
          {input}
          <span id={`${id}-suffix`}>{suffix}</span>
        </div>
      ) : (
        input
      )}
    </div>
  )
}
