import type { EmployeeRow } from '@beterschap/core/employees/ports'
import { invitationPolicy } from '@beterschap/core/invitations/invitation.policy'
import { Pager } from '@beterschap/ui/console/pager'
import { DataTable } from '@beterschap/ui/native/data-table'
import { EmptyState } from '@beterschap/ui/native/empty-state'
import { Notice } from '@beterschap/ui/native/notice'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EmployeeSearch } from '../employees/employee-search.tsx'
import { parseInvitationForm } from '../employees/invitation.form.server.ts'
import { InvitationButtons } from '../employees/invitation-buttons.tsx'
import { answer, readForm, refused } from '../forms.server.ts'
import { employeesPath } from '../paths.ts'
import { Refused, useRefusal } from '../refusal.tsx'
import { openEmployer } from '../request.server.ts'
import { pageTitle, useTexts } from '../texts.ts'

export const meta = pageTitle('employees.title')

const askedBy = (request: Request) => {
  const { searchParams } = new URL(request.url)
  return { search: (searchParams.get('q') ?? '').trim().slice(0, 100), after: searchParams.get('na') }
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { api, place, role } = await openEmployer(request, context, params.slug)
  const asked = askedBy(request)
  const { searchParams } = new URL(request.url)
  const found = await answer(api.employee.list({ search: asked.search, after: asked.after || null }))
  const base = { ...asked, slug: place.slug, employer: place.name, role }
  // A role without a list is told so, with its frame around it: the switch is the way on.
  if (!found.ok) return data({ ...base, page: null, keys: {}, done: null, about: null }, { status: 403 })
  const mayInvite = invitationPolicy.mayInvite({ role })
  return data({
    ...base,
    page: found.value,
    // One key per row and rendering: pressing twice is one invitation (UX-J3).
    keys: mayInvite ? Object.fromEntries(found.value.rows.map(({ id }) => [id, context.parts.services.newId()])) : {},
    done: searchParams.get('gelukt'),
    about: searchParams.get('over'),
  })
}

/** Invites somebody, again or for the first time, or takes the invitation back (S-020, S-111). */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request, context, { act: 10, employee: 36, key: 36 })
  const { api, place, role } = await openEmployer(request, context, params.slug)
  if (!form.ok) return refused(context, form.error.values, form.error.errors)
  const asked = parseInvitationForm(form.value)
  const { employeeId, key } = asked
  const answered = await answer<unknown>(
    asked.act === 'send' ? api.invitation.send({ employeeId, key }) : api.invitation.revoke({ employeeId, key }),
  )
  if (!answered.ok) return refused(context, form.value, [{ field: '', error: answered.error }])
  const done = asked.act === 'send' ? 'verstuurd' : 'ingetrokken'
  return redirect(employeesPath(place.slug, { ...askedBy(request), role, done, about: employeeId }), 303)
}

export default function Employees() {
  const list = useLoaderData<typeof loader>()
  const refusal = useRefusal(useActionData<typeof action>())
  const { t } = useTexts()
  const { page, slug, role, search, after } = list
  if (!page)
    return (
      <EmptyState title={t('employees.forbiddenTitle')}>
        <p>{t('employees.forbiddenText', { role: t(`role.${role}`).toLowerCase() })}</p>
      </EmptyState>
    )
  return (
    <>
      <Refused {...refusal} />
      {!refusal.errors.length && <Done done={list.done} row={page.rows.find(({ id }) => id === list.about)} />}
      <h1>{t('employees.title')}</h1>
      <EmployeeSearch slug={slug} role={role} search={search} />
      {page.rows.length ? (
        <>
          <EmployeeTable {...list} rows={page.rows as EmployeeRow[]} />
          <Pager
            label={t('employees.pages')}
            summary={t('employees.shown', { count: page.rows.length })}
            first={after ? { href: employeesPath(slug, { role, search }), label: t('employees.first') } : undefined}
            next={
              page.next
                ? { href: employeesPath(slug, { role, search, after: page.next }), label: t('employees.next') }
                : undefined
            }
          />
        </>
      ) : (
        <Nobody isSearch={search !== '' || after !== null} role={role} />
      )}
    </>
  )
}

function EmployeeTable({
  rows,
  employer,
  slug,
  role,
  search,
  after,
  keys,
}: {
  rows: readonly EmployeeRow[]
  employer: string
  slug: string
  role: string
  search: string
  after: string | null
  keys: Record<string, string>
}) {
  const { t } = useTexts()
  const showsActs = Object.keys(keys).length > 0
  const action = employeesPath(slug, { role, search, after })
  return (
    <DataTable
      caption={t('employees.caption', { employer })}
      columns={[
        { key: 'name', label: t('employees.name') },
        { key: 'department', label: t('employees.department') },
        { key: 'email', label: t('employees.email') },
        { key: 'account', label: t('employees.account') },
        ...(showsActs ? [{ key: 'act', label: t('employees.act'), isLabelHidden: true }] : []),
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          `${row.lastName}, ${row.firstName}`,
          row.department ?? <span className="soft">{t('employees.noDepartment')}</span>,
          row.email ?? <span className="soft">{t('employees.noEmail')}</span>,
          <span key="account" className={`account-state is-${row.account}`}>
            {t(`employees.${row.account}`)}
          </span>,
          ...(showsActs
            ? [<InvitationButtons key="act" row={row} action={action} formKey={keys[row.id] ?? ''} />]
            : []),
        ],
      }))}
    />
  )
}

function Done({ done, row }: { done: string | null; row: Pick<EmployeeRow, 'firstName' | 'lastName'> | undefined }) {
  const { t } = useTexts()
  if (done !== 'verstuurd' && done !== 'ingetrokken') return null
  const name = row && `${row.firstName} ${row.lastName}`
  const [withName, without] =
    done === 'verstuurd'
      ? (['employees.sentTo', 'employees.sent'] as const)
      : (['employees.revokedOf', 'employees.revoked'] as const)
  return (
    <Notice kind="success" isStatus>
      <p>{name ? t(withName, { name }) : t(without)}</p>
    </Notice>
  )
}

function Nobody({ isSearch, role }: { isSearch: boolean; role: string }) {
  const { t } = useTexts()
  const kind = isSearch
    ? 'nothing'
    : role === 'manager'
      ? 'emptyManager'
      : role.startsWith('employer')
        ? 'empty'
        : 'emptyProvider'
  return (
    <EmptyState title={t(`employees.${kind}Title`)}>
      <p>{t(`employees.${kind}Text`)}</p>
    </EmptyState>
  )
}
