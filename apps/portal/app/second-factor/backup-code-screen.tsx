import { Button, FormFooter } from '@beterschap/ui/native/button'
import { Checkbox } from '@beterschap/ui/native/checkbox'
import { CodeBlock } from '@beterschap/ui/native/code-block'
import { Notice } from '@beterschap/ui/native/notice'
import { StepText } from '@beterschap/ui/native/steps'
import { ProblemSummary, type Problems } from '../refused-form.tsx'
import { useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'

/**
 * The recovery code, shown once (S-047). The page is the answer to a POST and is stored nowhere; after a refusal the
 * code comes back from the browser that has it.
 */
export function BackupCodeScreen({ code, problems }: { code: string; problems?: Problems }) {
  const { t } = useTexts()
  return (
    <>
      {problems && <ProblemSummary of={problems} />}
      <StepText>{t('secondFactor.finish.step')}</StepText>
      <h1>{t('secondFactor.finish.title')}</h1>
      <p className="lead">{t('secondFactor.finish.text')}</p>
      <p>{t('secondFactor.finish.once')}</p>
      <CodeBlock
        id="backup-code"
        code={code}
        label={t('secondFactor.finish.codeLabel')}
        copyLabel={t('secondFactor.finish.copy')}
        copiedLabel={t('secondFactor.finish.copied')}
      />
      <Notice kind="warning">
        <p>{t('secondFactor.finish.safe')}</p>
      </Notice>
      <p>{t('secondFactor.finish.second')}</p>
      <form method="post" action="/tweefactor/afronden">
        <TokenField intent="finish" />
        <input type="hidden" name="backupCode" value={code} />
        <Checkbox name="stored" label={t('secondFactor.finish.stored')} error={problems?.at('stored')} />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{t('secondFactor.finish.submit')}</Button>
        </FormFooter>
      </form>
    </>
  )
}
