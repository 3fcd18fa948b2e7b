import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import Info from 'lucide-react/icons/info'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'

export type NoticeProps = {
  kind?: NoticeKind
  title?: ReactNode
  /** For the answer to something the reader just did (UX-F9). */
  isStatus?: boolean
  children?: ReactNode
}

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert }

/** Something to know, told by word and shape before colour. */
export function Notice({ kind = 'info', title, isStatus, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={isStatus ? 'status' : undefined}>
      <Icon of={icons[kind]} />
      <div className="notice-body">
        {title && <h2>{title}</h2>}
        {children}
      </div>
    </div>
  )
}
