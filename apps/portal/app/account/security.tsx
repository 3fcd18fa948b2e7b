import type { AccountView } from '@beterschap/core/sign-in/end-sessions'
import { dayWithoutWeekday } from '@beterschap/i18n/dates'
import { Button } from '@beterschap/ui/native/button'
import { DataTable } from '@beterschap/ui/native/data-table'
import { LinkList } from '@beterschap/ui/native/link-list'
import { useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'

type Factor = AccountView['factors'][number]

/** The ways of signing in, without their secrets; the last allowed one cannot be taken away. */
export function Security({ factors, allowed }: Pick<AccountView, 'factors' | 'allowed'>) {
  const { t, locale } = useTexts()
  const day = (moment: Date) => dayWithoutWeekday(locale, moment.toISOString().slice(0, 10))
  const canGo = (factor: Factor) => factors.some(({ id, method }) => id !== factor.id && allowed.includes(method))
  return (
    <section aria-labelledby="beveiliging">
      <h2 id="beveiliging">{t('account.security.title')}</h2>
      <p>{t('account.security.text')}</p>
      <DataTable
        caption={t('account.security.caption')}
        columns={[
          { key: 'method', label: t('account.security.method') },
          { key: 'since', label: t('account.security.since') },
          { key: 'lastUsed', label: t('account.security.lastUsed') },
          { key: 'actions', label: t('account.security.actions'), isLabelHidden: true },
        ]}
        rows={factors.map((factor) => ({
          key: factor.id,
          cells: [
            <FactorName key="name" factor={factor} />,
            day(factor.createdAt),
            factor.lastUsedAt ? day(factor.lastUsedAt) : t('account.security.never'),
            canGo(factor) && <RemoveFactor key="remove" factor={factor} />,
          ],
        }))}
      />
      {factors.length === 1 && <p>{t('account.security.onlyOne')}</p>}
      <LinkList
        links={[
          { href: '/tweefactor/kiezen', label: t('account.security.add') },
          { href: '/tweefactor/afronden', label: t('account.security.backupCode') },
          { href: '/mijn-account/wachtwoord', label: t('account.security.password') },
        ]}
      />
    </section>
  )
}

function useFactorName() {
  const { t } = useTexts()
  return ({ method, label, detail }: Factor): string => {
    const name = t(`secondFactor.method.${method as 'sms' | 'totp' | 'securityKey'}`)
    const more = label || (detail && t('account.security.endsIn', { end: detail }))
    return more ? `${name} (${more})` : name
  }
}

function FactorName({ factor }: { factor: Factor }) {
  return <>{useFactorName()(factor)}</>
}

function RemoveFactor({ factor }: { factor: Factor }) {
  const { t } = useTexts()
  const name = useFactorName()(factor)
  return (
    <form method="post" action="/mijn-account">
      <TokenField intent="removeFactor" />
      <input type="hidden" name="id" value={factor.id} />
      <Button look="quiet">
        {t('account.security.remove')}
        <span className="hidden-visually">: {name}</span>
      </Button>
    </form>
  )
}
