import { ErrorSummary, type FieldError } from '@beterschap/ui/native/error-summary'
import type { RefusedForm } from './forms.server.ts'
import { useTexts } from './texts.ts'

export interface Problems {
  errors: FieldError[]
  /** The sentences at a field; two broken criteria are two sentences. */
  at(field: string): string | undefined
  /** What was typed, to show it again. */
  typed(field: string): string | undefined
}

const isRefused = (answered: unknown): answered is RefusedForm =>
  typeof answered === 'object' && answered !== null && 'errors' in answered && 'values' in answered

/** What a page shows of a refused form. Errors of the form as a whole link to `first`, its first field. */
export function useProblems(answered: unknown, first: string): Problems {
  const { errorText } = useTexts()
  const form = isRefused(answered) ? answered : null
  return {
    errors: form?.errors.map(({ field, error }) => ({ fieldId: field || first, message: errorText(error) })) ?? [],
    at: (field) => {
      const sentences = form?.errors.filter((found) => found.field === field).map(({ error }) => errorText(error))
      return sentences?.length ? sentences.join(' ') : undefined
    },
    typed: (field) => form?.values[field],
  }
}

export function ProblemSummary({ of }: { of: Problems }) {
  const { t } = useTexts()
  return <ErrorSummary title={t('shell.errorTitle')} errors={of.errors} />
}
