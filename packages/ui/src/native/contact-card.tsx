import type { ReactNode } from 'react'
import { ContactLinks, type ContactLinksProps } from './contact-links.tsx'

/** Holds the cards: beside each other where there is room. */
export function Contacts({ children }: { children: ReactNode }) {
  return <div className="contacts">{children}</div>
}

export type ContactCardProps = ContactLinksProps & {
  /** What this person is to the reader. */
  label: string
  name: string
  children?: ReactNode
}

/** Whom can I call (S-062, S-063). */
export function ContactCard({ label, name, children, ...links }: ContactCardProps) {
  return (
    <div className="contact">
      <h3>{name}</h3>
      <p className="soft small">{label}</p>
      {children}
      <div className="contact-actions">
        <ContactLinks {...links} />
      </div>
    </div>
  )
}
