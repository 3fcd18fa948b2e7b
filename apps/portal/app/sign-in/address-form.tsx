import { BackLink } from '@beterschap/ui/native/back-link'
import { Button, FormFooter } from '@beterschap/ui/native/button'
import { TextField } from '@beterschap/ui/native/text-field'
import { ProblemSummary, useProblems } from '../refused-form.tsx'
import { useTexts } from '../texts.ts'
import { TokenField } from '../token-field.tsx'

interface Words {
  title: string
  text: string
  label: string
  submit: string
}

/** Asks for an e-mail address and nothing else. */
export function AddressForm({ title, text, label, submit, answered }: Words & { answered: unknown }) {
  const { t } = useTexts()
  const problems = useProblems(answered, 'email')
  return (
    <>
      <ProblemSummary of={problems} />
      <BackLink href="/inloggen" label={t('shell.back')} />
      <h1>{title}</h1>
      <p>{text}</p>
      <form method="post" noValidate>
        <TokenField />
        <TextField
          name="email"
          type="email"
          label={label}
          autoComplete="username"
          spellCheck={false}
          defaultValue={problems.typed('email')}
          error={problems.at('email')}
        />
        <FormFooter>
          <Button busyLabel={t('shell.busy')}>{submit}</Button>
        </FormFooter>
      </form>
    </>
  )
}
