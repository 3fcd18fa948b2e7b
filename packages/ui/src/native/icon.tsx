import type { LucideIcon } from 'lucide-react'

/** A line icon beside words; it carries no name of its own, so the words must be there. */
export function Icon({ of: Shape }: { of: LucideIcon }) {
  return <Shape className="icon" aria-hidden="true" focusable="false" />
}
