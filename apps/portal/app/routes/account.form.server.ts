import { type EmployerId, parseId, type SecondFactorId, type SessionId } from '@beterschap/core/ids'
import { err, ok, type Result } from '@beterschap/core/result'
import type { RefusedForm } from '../forms.server.ts'

export type AccountRequest =
  | { intent: 'language'; locale: 'nl' | 'en' }
  | { intent: 'theme'; theme: 'auto' | 'light' | 'dark' }
  | { intent: 'endSession'; sessionId: SessionId }
  | { intent: 'endOthers' }
  | { intent: 'removeFactor'; factorId: SecondFactorId }

const locales = ['nl', 'en'] as const
const themes = ['auto', 'light', 'dark'] as const

/** Which of the forms of this page was sent, and with what. */
export function parseAccountRequest(values: Record<string, string>): Result<AccountRequest, RefusedForm['errors']> {
  const { intent } = values
  const notChosen = (field: string) => err([{ field, error: { code: 'form.choose' } as const }])
  if (intent === 'language') {
    const locale = locales.find((one) => one === values.locale)
    return locale ? ok({ intent, locale }) : notChosen('locale')
  }
  if (intent === 'theme') {
    const theme = themes.find((one) => one === values.theme)
    return theme ? ok({ intent, theme }) : notChosen('theme')
  }
  const sessionId = parseId<SessionId>(values.id)
  if (intent === 'endSession' && sessionId) return ok({ intent, sessionId })
  if (intent === 'endOthers') return ok({ intent })
  const factorId = parseId<SecondFactorId>(values.id)
  if (intent === 'removeFactor' && factorId) return ok({ intent, factorId })
  return err([{ field: '', error: { code: 'request.not_found' } }])
}

/** The employer whose portal somebody wants to go to. */
export const parseEmployer = (values: Record<string, string>): EmployerId | null => parseId<EmployerId>(values.employer)
