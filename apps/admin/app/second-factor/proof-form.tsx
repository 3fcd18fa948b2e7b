import type { SecondFactorMethod } from '@beterschap/core/settings/employer-settings'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { CodeField } from '@beterschap/ui/native/code-field'
import { Notice } from '@beterschap/ui/native/notice'
import { SecurityKeyForm } from '@beterschap/ui/native/security-key-form'
import { usePage, useTexts } from '../texts.ts'
import { KeyModule } from './key-module.tsx'
import { keyWords } from './key-words.ts'

interface Props {
  method: SecondFactorMethod
  phoneEnd: string
  isSent: boolean
  keyOptions: string | null
  error: string | undefined
}

/** One way to prove oneself; the others stand below it as links. */
export function ProofForm({ method, phoneEnd, isSent, keyOptions, error }: Props) {
  const { t } = useTexts()
  const { token } = usePage()
  const hidden = (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="method" value={method} />
    </>
  )
  if (method === 'securityKey')
    return (
      <>
        <p>{t('factor.keyText')}</p>
        <SecurityKeyForm
          kind="authenticate"
          options={keyOptions ?? '{}'}
          hidden={hidden}
          buttonLabel={t('factor.keyButton')}
          {...keyWords(t)}
        />
        <KeyModule />
      </>
    )
  if (method === 'sms' && !isSent)
    return (
      <form method="post">
        {hidden}
        <p>{t('factor.smsHint', { end: phoneEnd })}</p>
        <FormFooter>
          <Button name="act" value="send" busyLabel={t('shell.busy')}>
            {t('factor.smsSend')}
          </Button>
        </FormFooter>
      </form>
    )
  return (
    <>
      {method === 'sms' && (
        <Notice kind="success" isStatus>
          <p>{t('factor.smsSent')}</p>
        </Notice>
      )}
      <form method="post">
        {hidden}
        <CodeField
          name="code"
          label={t(method === 'sms' ? 'factor.smsLabel' : 'factor.codeLabel')}
          hint={method === 'sms' ? t('factor.smsHint', { end: phoneEnd }) : t('factor.codeHint')}
          error={error}
        />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('factor.button')}</Button>
        </FormFooter>
      </form>
    </>
  )
}
