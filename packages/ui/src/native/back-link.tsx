import ChevronLeft from 'lucide-react/icons/chevron-left'
import { Icon } from './icon.tsx'

/** Stands above the heading of a page that has a place to go back to. */
export function BackLink({ href, label }: { href: string; label: string }) {
  return (
    <a className="back-link" href={href}>
      <Icon of={ChevronLeft} />
      {label}
    </a>
  )
}
