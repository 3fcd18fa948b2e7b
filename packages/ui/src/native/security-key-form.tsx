import type { ReactNode } from 'react'
import { Button, type ButtonProps, FormFooter } from './button.tsx'

export type SecurityKeyFormProps = {
  kind: 'register' | 'authenticate'
  /** The ceremony's options as the server made them, in JSON. */
  options: string
  action?: string
  hidden?: ReactNode
  buttonLabel: string
  buttonLook?: ButtonProps['look']
  /** Shown while the browser waits for the key. */
  waitingLabel: string
  errors: { failed: string; cancelled: string; unsupported: string; registered: string }
  /** For browsers without script, where no key can be used. */
  withoutScript: string
  children?: ReactNode
}

/** A ceremony with a security key or passkey; the answer travels in the hidden field `response`. */
export function SecurityKeyForm(props: SecurityKeyFormProps) {
  const { kind, options, action, hidden, buttonLabel, buttonLook, waitingLabel, errors, withoutScript, children } =
    props
  return (
    <form
      method="post"
      action={action}
      data-webauthn={kind}
      data-options={options}
      data-waiting={waitingLabel}
      data-error={errors.failed}
      data-error-cancelled={errors.cancelled}
      data-error-unsupported={errors.unsupported}
      data-error-registered={errors.registered}
    >
      {hidden}
      <input type="hidden" name="response" />
      {children}
      <p role="status" data-webauthn-status="" />
      <noscript>
        <p>{withoutScript}</p>
      </noscript>
      <FormFooter>
        <Button {...(buttonLook ? { look: buttonLook } : {})}>{buttonLabel}</Button>
      </FormFooter>
    </form>
  )
}

export type PasskeyAutofillProps = { options: string; action?: string; hidden?: ReactNode }

/** Lets the browser offer passkeys in the user name field (UX-A2); shows nothing and fails silently. */
export function PasskeyAutofill({ options, action, hidden }: PasskeyAutofillProps) {
  return (
    <form method="post" action={action} data-webauthn="autofill" data-options={options} hidden>
      {hidden}
      <input type="hidden" name="response" />
    </form>
  )
}
