import { Button, FormFooter } from '@beterschap/ui/native/button'
import { Checkbox } from '@beterschap/ui/native/checkbox'
import { CodeBlock } from '@beterschap/ui/native/code-block'
import { usePage, useTexts } from '../texts.ts'

/** The recovery code, shown once (S-047); after a refusal it comes back from the browser that has it. */
export function BackupCodeScreen({ code, error }: { code: string; error?: string | undefined }) {
  const { t } = useTexts()
  const { token } = usePage()
  return (
    <>
      <h1>{t('factor.finishTitle')}</h1>
      <p>{t('factor.finishText')}</p>
      <CodeBlock
        id="backup-code"
        code={code}
        label={t('factor.finishLabel')}
        copyLabel={t('factor.copy')}
        copiedLabel={t('factor.copied')}
      />
      <form method="post" action="/tweefactor/afronden">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="backupCode" value={code} />
        <Checkbox name="stored" label={t('factor.finishBox')} error={error} />
        <FormFooter>
          <Button name="act" value="finish" busyLabel={t('shell.busy')}>
            {t('factor.finishButton')}
          </Button>
        </FormFooter>
      </form>
    </>
  )
}
