import type { EmployeeRow } from '@beterschap/core/employees/ports'
import { usePage, useTexts } from '../texts.ts'

interface Props {
  row: Pick<EmployeeRow, 'id' | 'firstName' | 'lastName' | 'email' | 'account'>
  /** The list as it stands, so that one comes back to the same page. */
  action: string
  formKey: string
}

/** What can be done about somebody without an account. Each button names whom it is about, for who cannot see the row. */
export function InvitationButtons({ row, action, formKey }: Props) {
  const { t } = useTexts()
  const { token } = usePage()
  if (row.account === 'active' || row.account === 'blocked' || !row.email) return null
  const acts = [
    { act: 'send', label: row.account === 'none' ? t('employees.invite') : t('employees.again') },
    ...(row.account === 'invited' ? [{ act: 'revoke', label: t('employees.revoke') }] : []),
  ]
  return (
    <div className="row-acts">
      {acts.map(({ act, label }) => (
        <form key={act} method="post" action={action}>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="employee" value={row.id} />
          <input type="hidden" name="key" value={formKey} />
          <button type="submit" className="button" name="act" value={act} data-busy={t('shell.busy')}>
            <span>{label}</span>
            <span className="hidden-visually">
              : {row.firstName} {row.lastName}
            </span>
          </button>
        </form>
      ))}
    </div>
  )
}
