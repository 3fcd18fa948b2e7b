import ChevronDown from 'lucide-react/icons/chevron-down'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type ReadMoreProps = {
  /** The beginning, shown while closed. */
  teaser: ReactNode
  openLabel: string
  closeLabel: string
  /** The whole text. */
  children: ReactNode
}

/** A long text shown partly; opens by mouse, key and tap without script (S-089). */
export function ReadMore({ teaser, openLabel, closeLabel, children }: ReadMoreProps) {
  return (
    <div className="read-more">
      <div className="read-more-teaser">{teaser}</div>
      <details>
        <summary>
          <span className="when-closed">{openLabel}</span>
          <span className="when-open">{closeLabel}</span>
          <Icon of={ChevronDown} />
        </summary>
        {children}
      </details>
    </div>
  )
}
