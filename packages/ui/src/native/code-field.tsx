import { describedBy, FieldLabel, type FieldWords, fieldClass, HintAndError } from './field.tsx'

export type CodeFieldProps = FieldWords & {
  /** `sms` lets script fill the code that the phone receives. */
  channel?: 'sms' | 'app'
}

/** One field for the whole code, wide enough for a pasted `123 456` (UX-A4). */
export function CodeField(props: CodeFieldProps) {
  const { name, id = name, hint, error, channel } = props
  return (
    <div className={fieldClass(error)}>
      <FieldLabel id={id} field={props} />
      <HintAndError id={id} hint={hint} error={error} />
      <input
        className="input input-code"
        id={id}
        name={name}
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        dir="ltr"
        spellCheck={false}
        data-one-time-code={channel === 'sms' ? '' : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
      />
    </div>
  )
}
