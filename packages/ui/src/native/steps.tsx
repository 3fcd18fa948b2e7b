import type { ReactNode } from 'react'

/** "Stap 2 van 4", above the heading of a wizard page. */
export function StepText({ children }: { children: ReactNode }) {
  return <p className="step-text">{children}</p>
}

/** Numbered instructions, one act each. */
export function Steps({ items }: { items: readonly ReactNode[] }) {
  return (
    <ol className="steps">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: why: a fixed list that is rendered once, on the server
        <li key={index}>{item}</li>
      ))}
    </ol>
  )
}
