import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

export type ButtonProps = {
  children: ReactNode
  /** One primary button per page (UX-J2). */
  look?: ButtonLook
  icon?: LucideIcon
  name?: string
  value?: string
  formAction?: string
  /** Id of the form, for a button that stands outside it. */
  form?: string
  /** Shown while the form is under way; the button itself is never disabled (UX-F5). */
  busyLabel?: string
  isWide?: boolean
}

/** Sends its form. */
export function Button({ children, look = 'primary', icon, busyLabel, isWide, ...rest }: ButtonProps) {
  return (
    <button type="submit" className={buttonClass(look, isWide)} data-busy={busyLabel} {...rest}>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
    </button>
  )
}

export type ButtonLinkProps = Pick<ButtonProps, 'children' | 'look' | 'icon' | 'isWide'> & { href: string }

/** Goes to a page and changes nothing; it looks like a button where it is the next thing to do. */
export function ButtonLink({ href, children, look = 'primary', icon, isWide }: ButtonLinkProps) {
  return (
    <a href={href} className={buttonClass(look, isWide)}>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
    </a>
  )
}

/** Prints the page; it needs script, so it is hidden until script takes it up. */
export function PrintButton({ children, icon }: { children: ReactNode; icon?: LucideIcon }) {
  return (
    <button type="button" className={buttonClass('secondary')} hidden data-print="">
      {icon && <Icon of={icon} />}
      <span>{children}</span>
    </button>
  )
}

/** The row that ends a form: the primary button first, under each other on a phone. */
export function FormFooter({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>
}

const buttonClass = (look: ButtonLook, isWide?: boolean) =>
  ['button', look !== 'secondary' && `button-${look}`, isWide && 'is-wide'].filter(Boolean).join(' ')
