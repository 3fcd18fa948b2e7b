import { err, type Result } from '@beterschap/core/result'
import type { SecondFactorMethod } from '@beterschap/core/settings/employer-settings'
import type { Renewed } from '@beterschap/core/sign-in/person'
import {
  type FactorProof,
  factorChoice,
  proveFactor,
  sendSignInSms,
  startKeySignIn,
} from '@beterschap/core/sign-in/prove-factor'
import type { SignInError } from '@beterschap/core/sign-in/sign-in.errors'
import { redirect } from '@remix-run/node'
import type { RefusedForm } from '../forms.server.ts'
import { ownPath } from '../request.server.ts'
import type { Visit } from '../visit.server.ts'
import { parseKeyResponse } from './key-response.server.ts'
import { methodSlug } from './methods.ts'

type Purpose = 'signIn' | 'stepUp'
export type WithSession = Visit & { session: NonNullable<Visit['session']> }

/** What a page that asks for a second factor shows. */
export interface ProofPage {
  method: SecondFactorMethod
  /** The other ways, each with its address. */
  others: { method: SecondFactorMethod; href: string }[]
  phoneEnd: string
  isSent: boolean
  keyOptions: string | null
  isAllowed: boolean
}

/** The strongest usable method, or the one that the address asks for. */
export async function proofPage(request: Request, visit: WithSession, purpose: Purpose): Promise<ProofPage> {
  const { door } = visit.context.parts
  const choice = await factorChoice(door, visit.visitor, visit.session.token)
  if (!choice.ok) throw redirect('/inloggen', 303)
  const { methods, allowed, phoneEnd } = choice.value
  const query = new URL(request.url).searchParams
  const method = methods.find((one) => methodSlug[one] === query.get('met')) ?? methods[0]
  if (!method) throw redirect('/inloggen', 303)
  const options =
    method === 'securityKey' ? await startKeySignIn(door, visit.visitor, visit.session.token, purpose) : null
  return {
    method,
    others: methods
      .filter((one) => one !== method)
      .map((one) => ({ method: one, href: addressFor(query, methodSlug[one]) })),
    phoneEnd: phoneEnd ?? '',
    isSent: query.has('verstuurd'),
    keyOptions: options?.ok ? JSON.stringify(options.value) : null,
    isAllowed: allowed.includes(method),
  }
}

function addressFor(query: URLSearchParams, method: string, sent?: 'verstuurd'): string {
  const next = ownPath(query.get('verder'), '')
  return `?${new URLSearchParams({ met: method, ...(sent ? { verstuurd: '1' } : {}), ...(next ? { verder: next } : {}) })}`
}

export const proofFields = { intent: 10, code: 20, response: 20_000 }

/** What a posted form of such a page asks for: to send a code, or to judge a proof. */
export async function judgeProof(
  request: Request,
  visit: WithSession,
  purpose: Purpose,
  values: Record<string, string>,
): Promise<Result<Renewed, RefusedForm['errors']>> {
  const { door } = visit.context.parts
  const { token } = visit.session
  const at = (field: string, error: SignInError) => err([{ field, error }])
  if (values.intent === 'send') {
    const sent = await sendSignInSms(door, visit.visitor, token, purpose)
    if (!sent.ok) return at('', sent.error)
    const { pathname, searchParams } = new URL(request.url)
    throw redirect(`${pathname}${addressFor(searchParams, 'sms', 'verstuurd')}`, 303)
  }
  const proof = readProof(values)
  if (!proof) return err([{ field: 'code', error: { code: 'form.required' } }])
  const proven = await proveFactor(door, visit.visitor, token, purpose, proof)
  if (proven.ok) return proven
  if (proven.error.code === 'session.ended') throw redirect('/inloggen', 303)
  return at(proof.method === 'securityKey' ? '' : 'code', proven.error)
}

function readProof({ intent, code = '', response }: Record<string, string>): FactorProof | null {
  if (intent === 'key') return { method: 'securityKey', response: parseKeyResponse(response) }
  if (!code.trim()) return null
  return { method: intent === 'sms' ? 'sms' : 'totp', code }
}
