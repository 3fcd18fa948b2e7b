import ChevronRight from 'lucide-react/icons/chevron-right'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export function CaseList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="case-list" aria-label={label}>
      {children}
    </ul>
  )
}

export type CaseRowProps = {
  href: string
  /** `12-01-2026 – 30-01-2026`, or until `heden` (S-093). */
  period: string
  /** The state in a word (S-092). */
  state: string
  isRunning: boolean
  detail?: ReactNode
}

/** The whole row opens the dossier (S-094). */
export function CaseRow({ href, period, state, isRunning, detail }: CaseRowProps) {
  return (
    <li className={isRunning ? 'case-row is-running' : 'case-row'}>
      <a href={href}>
        <span className="case-period">{period}</span>
        <span className="case-state">{state}</span>
        {detail && <span className="case-detail">{detail}</span>}
        <Icon of={ChevronRight} />
      </a>
    </li>
  )
}
