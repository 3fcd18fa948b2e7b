import { describedBy, type FieldWords, fieldClass, HintAndError } from './field.tsx'

export type CheckboxProps = Omit<FieldWords, 'isPageHeading' | 'optional'> & {
  value?: string
  defaultChecked?: boolean
}

/** One statement to confirm; unchecked at first unless told otherwise. */
export function Checkbox({ name, id = name, label, hint, error, value = 'on', defaultChecked }: CheckboxProps) {
  return (
    <div className={fieldClass(error)}>
      <HintAndError id={id} hint={hint} error={error} />
      <div className="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
        />
        <label htmlFor={id}>{label}</label>
      </div>
    </div>
  )
}
