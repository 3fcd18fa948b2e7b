import { describedBy, FieldLabel, type FieldWords, fieldClass, HintAndError } from './field.tsx'

export type PasswordFieldProps = FieldWords & {
  autoComplete: 'current-password' | 'new-password'
  showLabel: string
  hideLabel: string
}

/**
 * Typed once, with a button that shows it (P-06, S-031). The button needs script, so it is hidden until script
 * takes it up. The value is never sent back.
 */
export function PasswordField(props: PasswordFieldProps) {
  const { name, id = name, hint, error, autoComplete, showLabel, hideLabel } = props
  return (
    <div className={fieldClass(error)}>
      <FieldLabel id={id} field={props} />
      <HintAndError id={id} hint={hint} error={error} />
      <div className="input-row">
        <input
          className="input input-wide"
          id={id}
          name={name}
          type="password"
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
        />
        <button
          type="button"
          className="button button-quiet"
          hidden
          aria-controls={id}
          data-password-toggle={id}
          data-show={showLabel}
          data-hide={hideLabel}
        >
          {showLabel}
        </button>
      </div>
    </div>
  )
}
