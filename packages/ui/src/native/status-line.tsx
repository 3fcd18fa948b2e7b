import CircleCheck from 'lucide-react/icons/circle-check'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { Icon } from './icon.tsx'

export type StatusLineProps = {
  label: string
  sentence: string
  state: 'ok' | 'trouble'
  /** Where the whole status can be read. */
  href?: string | undefined
}

/** The line above every help page (S-001, S-002). */
export function StatusLine({ label, sentence, state, href }: StatusLineProps) {
  return (
    <p className={state === 'ok' ? 'status-line' : 'status-line has-incident'}>
      <Icon of={state === 'ok' ? CircleCheck : TriangleAlert} />
      <span>
        <strong>{href ? <a href={href}>{label}</a> : label}</strong> {sentence}
      </span>
    </p>
  )
}
