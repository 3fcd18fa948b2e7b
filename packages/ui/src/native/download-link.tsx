import Download from 'lucide-react/icons/download'
import { Icon } from './icon.tsx'

/** `detail` tells kind and size before somebody spends their data on it. */
export function DownloadLink({ href, label, detail }: { href: string; label: string; detail?: string }) {
  return (
    <a className="download" href={href} download="">
      <Icon of={Download} />
      <span>
        {label}
        {detail && <span className="soft"> ({detail})</span>}
      </span>
    </a>
  )
}
