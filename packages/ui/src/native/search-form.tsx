import Search from 'lucide-react/icons/search'
import { Icon } from './icon.tsx'

export type SearchFormProps = {
  action: string
  label: string
  buttonLabel: string
  defaultValue?: string
  name?: string
}

/** A GET form, so that a search can be kept and shared. */
export function SearchForm({ action, label, buttonLabel, defaultValue, name = 'q' }: SearchFormProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: why: older phones do not know the `search` element yet
    <form className="search" method="get" action={action} role="search">
      <div className="field">
        <label htmlFor={name}>{label}</label>
        <input className="input" type="search" id={name} name={name} defaultValue={defaultValue} />
      </div>
      <button type="submit" className="button">
        <Icon of={Search} />
        <span>{buttonLabel}</span>
      </button>
    </form>
  )
}
