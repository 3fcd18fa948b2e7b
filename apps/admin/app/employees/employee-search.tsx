import { Icon } from '@beterschap/ui/native/icon'
import Search from 'lucide-react/icons/search'
import { employeesPath } from '../paths.ts'
import { useTexts } from '../texts.ts'

/** A GET form: a search is a link that can be kept (UX-M1). The role travels with it. */
export function EmployeeSearch({ slug, role, search }: { slug: string; role: string; search: string }) {
  const { t } = useTexts()
  return (
    <search>
      <form className="search" method="get" action={employeesPath(slug)}>
        <input type="hidden" name="rol" value={role} />
        <div className="field">
          <label htmlFor="q">{t('employees.search')}</label>
          <input className="input" type="search" id="q" name="q" defaultValue={search} maxLength={100} />
        </div>
        <button type="submit" className="button">
          <Icon of={Search} />
          <span>{t('employees.searchButton')}</span>
        </button>
        {search && (
          <a className="button button-quiet" href={employeesPath(slug, { role })}>
            {t('employees.clear')}
          </a>
        )}
      </form>
    </search>
  )
}
