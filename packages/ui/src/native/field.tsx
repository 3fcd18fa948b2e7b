import CircleAlert from 'lucide-react/icons/circle-alert'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** What every field says about itself. `id` defaults to the name, so that errors can link to it. */
export type FieldWords = {
  label: ReactNode
  name: string
  id?: string | undefined
  hint?: ReactNode
  error?: string | undefined
  /** "(niet verplicht)"; fields without it are required (UX-F8). */
  optional?: string | undefined
  /** The one question of the page is its heading (UX-J2). */
  isPageHeading?: boolean | undefined
}

/** The ids that describe a field, in the order in which they are read: error first, then hint, then unit. */
export function describedBy(id: string, field: { hint?: ReactNode; error?: string | undefined; suffix?: ReactNode }) {
  const ids = [field.error && `${id}-error`, field.hint && `${id}-hint`, field.suffix && `${id}-suffix`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

export function FieldLabel({ id, field }: { id: string; field: FieldWords }) {
  const label = (
    <label htmlFor={id}>
      {field.label}
      {field.optional && <span className="soft"> {field.optional}</span>}
    </label>
  )
  return field.isPageHeading ? <h1>{label}</h1> : label
}

export function HintAndError({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | undefined }) {
  return (
    <>
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <div className="field-error" id={`${id}-error`}>
          <Icon of={CircleAlert} />
          <span>{error}</span>
        </div>
      )}
    </>
  )
}

export const fieldClass = (error: string | undefined) => (error ? 'field has-error' : 'field')
