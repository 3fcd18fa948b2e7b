import { BackLink } from '@beterschap/ui/native/back-link'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { CodeField } from '@beterschap/ui/native/code-field'
import { StepText } from '@beterschap/ui/native/steps'
import { TextField } from '@beterschap/ui/native/text-field'
import { PageScript } from '../page-script.tsx'
import type { Problems } from '../refused-form.tsx'
import { useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'
import { Instructions } from './instructions.tsx'

/** The number that is to receive the codes. */
export function AskPhone({ problems, known }: { problems: Problems; known: string }) {
  const { t } = useTexts()
  return (
    <Instructions
      method="sms"
      step={t('secondFactor.sms.step')}
      title={t('secondFactor.sms.title')}
      items={[t('secondFactor.sms.steps.phone'), t('secondFactor.sms.steps.wait'), t('secondFactor.sms.steps.code')]}
    >
      <form method="post" noValidate>
        <TokenField intent="send" />
        <TextField
          name="phone"
          type="tel"
          label={t('secondFactor.sms.phone')}
          hint={t('secondFactor.sms.phoneHint')}
          autoComplete="tel"
          width="10"
          defaultValue={problems.typed('phone') ?? known}
          error={problems.at('phone')}
        />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('secondFactor.sms.send')}</Button>
        </FormFooter>
      </form>
    </Instructions>
  )
}

/** The code that proves that the number works. */
export function AskCode({ problems }: { problems: Problems }) {
  const { t } = useTexts()
  return (
    <>
      <BackLink href="/tweefactor/sms" label={t('shell.back')} />
      <StepText>{t('secondFactor.sms.step')}</StepText>
      <h1>{t('secondFactor.sms.codeTitle')}</h1>
      <p>{t('secondFactor.sms.sent')}</p>
      <form method="post" noValidate>
        <TokenField intent="confirm" />
        <CodeField
          name="code"
          channel="sms"
          label={t('secondFactor.code')}
          hint={t('secondFactor.codeHint')}
          error={problems.at('code')}
        />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('secondFactor.next')}</Button>
        </FormFooter>
      </form>
      <p>
        <a href="/tweefactor/sms">{t('secondFactor.sms.again')}</a>
      </p>
      <PageScript name="one-time-code.js" />
    </>
  )
}
