import type { SecondFactorMethod } from '@beterschap/core/settings/employer-settings'
import type { FactorProof } from '@beterschap/core/sign-in/prove-factor'

export const isMethod = (text: string | null | undefined): text is SecondFactorMethod =>
  text === 'totp' || text === 'sms' || text === 'securityKey'

/** What a key answered, as far as it is JSON at all; the ceremony's check judges the rest. */
export function keyResponse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // the key desk answers "not proven", as to any other wrong response
  }
}

/** The proof that a form carries. Null when its field was left empty. */
export function parseProof(method: SecondFactorMethod, values: Record<string, string>): FactorProof | null {
  const { code = '', response = '' } = values
  if (method === 'securityKey') return response ? { method, response: keyResponse(response) } : null
  return code.trim() ? { method, code } : null
}
