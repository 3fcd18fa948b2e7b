import type { AccountView } from '@beterschap/core/sign-in/end-sessions'
import { moment } from '@beterschap/i18n/dates'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { DataTable } from '@beterschap/ui/native/data-table'
import { useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'

type OpenSession = AccountView['sessions'][number]

/** Where this person is signed in, each to be ended by itself or all others at once. */
export function Sessions({ sessions }: Pick<AccountView, 'sessions'>) {
  const { t, locale } = useTexts()
  return (
    <section aria-labelledby="sessies">
      <h2 id="sessies">{t('account.sessions.title')}</h2>
      <p>{t('account.sessions.text')}</p>
      <DataTable
        caption={t('account.sessions.caption')}
        columns={[
          { key: 'browser', label: t('account.sessions.browser') },
          { key: 'since', label: t('account.sessions.since') },
          { key: 'lastSeen', label: t('account.sessions.lastSeen') },
          { key: 'actions', label: t('account.security.actions'), isLabelHidden: true },
        ]}
        rows={sessions.map((session) => ({
          key: session.id,
          cells: [
            session.browser || t('account.sessions.unknown'),
            moment(locale, session.createdAt.toISOString()),
            moment(locale, session.lastSeenAt.toISOString()),
            session.isThisOne ? t('account.sessions.thisOne') : <EndSession key="end" session={session} />,
          ],
        }))}
      />
      {sessions.length > 1 && (
        <form method="post" action="/mijn-account">
          <TokenField intent="endOthers" />
          <FormFooter>
            <Button look="secondary">{t('account.sessions.endOthers')}</Button>
          </FormFooter>
        </form>
      )}
    </section>
  )
}

function EndSession({ session }: { session: OpenSession }) {
  const { t } = useTexts()
  return (
    <form method="post" action="/mijn-account">
      <TokenField intent="endSession" />
      <input type="hidden" name="id" value={session.id} />
      <Button look="quiet">
        {t('account.sessions.end')}
        <span className="hidden-visually">: {session.browser || t('account.sessions.unknown')}</span>
      </Button>
    </form>
  )
}
