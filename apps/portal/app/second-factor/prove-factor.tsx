import { Button, FormFooter } from '@beterschap/ui/native/button'
import { CodeField } from '@beterschap/ui/native/code-field'
import { SecurityKeyForm } from '@beterschap/ui/native/security-key-form'
import { PageScript } from '../page-script.tsx'
import type { Problems } from '../refused-form.tsx'
import { useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'
import { useKeyWords } from './key-words.ts'
import type { ProofPage } from './prove.server.ts'

interface Props {
  page: ProofPage
  problems: Problems
  submit: string
}

/** Asks for the proof of one method and offers the others; the heading is the page's own. */
export function ProveFactor({ page, problems, submit }: Props) {
  const { t } = useTexts()
  return (
    <div id="proof">
      {page.method === 'securityKey' && <KeyProof page={page} />}
      {page.method === 'totp' && (
        <>
          <p>{t('secondFactor.prove.app')}</p>
          <CodeForm intent="app" problems={problems} submit={submit} />
        </>
      )}
      {page.method === 'sms' && <SmsProof page={page} problems={problems} submit={submit} />}
      {page.others.length > 0 && (
        <>
          <h2>{t('secondFactor.prove.other')}</h2>
          <ul className="link-list">
            {page.others.map(({ method, href }) => (
              <li key={method}>
                <a href={href}>{t(`secondFactor.method.${method}`)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function CodeForm({ intent, problems, submit }: { intent: 'app' | 'sms'; problems: Problems; submit: string }) {
  const { t } = useTexts()
  return (
    <form method="post" noValidate>
      <TokenField intent={intent} />
      <CodeField
        name="code"
        channel={intent}
        label={t('secondFactor.code')}
        hint={t('secondFactor.codeHint')}
        error={problems.at('code')}
      />
      <FormFooter>
        <Button busyLabel={t('shell.busy')}>{submit}</Button>
      </FormFooter>
    </form>
  )
}

/** First the press that sends a code; then the code, with a second press for who got none. */
function SmsProof({ page, problems, submit }: Props) {
  const { t } = useTexts()
  const isSent = page.isSent || problems.errors.length > 0
  return (
    <>
      <p>{t(isSent ? 'secondFactor.prove.smsSent' : 'secondFactor.prove.sms', { end: page.phoneEnd })}</p>
      {isSent && <CodeForm intent="sms" problems={problems} submit={submit} />}
      <form method="post">
        <TokenField intent="send" />
        <FormFooter>
          <Button look={isSent ? 'secondary' : 'primary'} busyLabel={t('shell.busy')}>
            {t(isSent ? 'secondFactor.prove.smsAgain' : 'secondFactor.prove.smsSend')}
          </Button>
        </FormFooter>
      </form>
      {isSent && <PageScript name="one-time-code.js" />}
    </>
  )
}

function KeyProof({ page }: { page: ProofPage }) {
  const { t } = useTexts()
  const words = useKeyWords()
  return (
    <>
      <p>{t('secondFactor.prove.key')}</p>
      <SecurityKeyForm
        kind="authenticate"
        options={page.keyOptions ?? '{}'}
        hidden={<TokenField intent="key" />}
        buttonLabel={t('secondFactor.prove.useKey')}
        {...words}
      />
      <PageScript name="security-key.js" />
    </>
  )
}
