import { ErrorSummary } from '@beterschap/ui/native/error-summary'
import type { RefusedForm } from '@beterschap/web/read-form'
import { useTexts } from './texts.ts'

interface Refusal {
  values: Record<string, string>
  errors: { fieldId: string; message: string }[]
  /** The sentence at a field, or nothing. */
  at(field: string): string | undefined
}

/** A refused form in the reader's words: the same at the field and in the summary (UX-F2). */
export function useRefusal(refused: Pick<RefusedForm, 'values' | 'errors'> | undefined): Refusal {
  const { errorText } = useTexts()
  const errors = (refused?.errors ?? []).map(({ field, error }) => ({
    fieldId: field || 'main',
    message: errorText(error),
  }))
  return {
    values: refused?.values ?? {},
    errors,
    at: (field) => errors.find(({ fieldId }) => fieldId === field)?.message,
  }
}

/** First in `main` after a refusal; nothing otherwise. */
export function Refused({ errors }: Pick<Refusal, 'errors'>) {
  const { t } = useTexts()
  return <ErrorSummary title={t('shell.errorTitle')} errors={errors} />
}
