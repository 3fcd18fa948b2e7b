import type { ReactNode } from 'react'

export type PagerProps = {
  label: string
  summary: ReactNode
  first?: { href: string; label: string } | undefined
  next?: { href: string; label: string } | undefined
}

/** Pages follow each other by links, so that a page can be kept and sent (UX-M1, UX-M3). */
export function Pager({ label, summary, first, next }: PagerProps) {
  return (
    <div className="pager">
      <p>{summary}</p>
      {(first || next) && (
        <nav aria-label={label}>
          {[first, next].map(
            (link) =>
              link && (
                <a key={link.href} href={link.href}>
                  {link.label}
                </a>
              ),
          )}
        </nav>
      )}
    </div>
  )
}
