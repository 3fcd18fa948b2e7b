import type { ReactNode } from 'react'

/** Says why there is nothing and what to do, instead of an empty frame (S-116). */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  )
}
