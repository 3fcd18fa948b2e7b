import type { ReactNode } from 'react'

/** The first answer of the dashboard: how do I stand. The heading is the page's `h1`; actions come below. */
export function Standing({ heading, lead, children }: { heading: ReactNode; lead?: ReactNode; children?: ReactNode }) {
  return (
    <section className="standing">
      <h1>{heading}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </section>
  )
}

export type NextStepProps = { label: string; title: ReactNode; detail?: ReactNode; children?: ReactNode }

/** The second answer: what happens now, by whom and when. */
export function NextStep({ label, title, detail, children }: NextStepProps) {
  return (
    <section className="next-step">
      <h2>{label}</h2>
      <p className="next-step-title">{title}</p>
      {detail && <p className="soft">{detail}</p>}
      {children}
    </section>
  )
}
