import type { ReactNode } from 'react'
import { ContactLinks, type ContactLinksProps } from './contact-links.tsx'

export type PageFooterProps = {
  help: { heading: string; text?: ReactNode } & ContactLinksProps
  links?: { label: string; items: readonly { href: string; label: string }[] } | undefined
  children?: ReactNode
}

/** Help stands here on every page, in the same order (UX-J7, WCAG 3.2.6). */
export function PageFooter({ help, links, children }: PageFooterProps) {
  const { heading, text, ...contact } = help
  return (
    <footer className="page-footer">
      <div className="wrap">
        <h2>{heading}</h2>
        {text && <p>{text}</p>}
        <div className="help-contact">
          <ContactLinks {...contact} />
        </div>
        {links && (
          <nav aria-label={links.label}>
            <ul className="footer-links">
              {links.items.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {children}
      </div>
    </footer>
  )
}
