import CircleCheck from 'lucide-react/icons/circle-check'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { Icon } from './icon.tsx'

export type StatusEntry = { key: string; name: string; state: 'ok' | 'trouble'; stateLabel: string }

/** Each part of the platform with its state in a word. */
export function StatusList({ label, entries }: { label: string; entries: readonly StatusEntry[] }) {
  return (
    <ul className="status-list" aria-label={label}>
      {entries.map(({ key, name, state, stateLabel }) => (
        <li key={key}>
          <span>{name}</span>
          <span className={`state state-${state}`}>
            <Icon of={state === 'ok' ? CircleCheck : TriangleAlert} />
            {stateLabel}
          </span>
        </li>
      ))}
    </ul>
  )
}
