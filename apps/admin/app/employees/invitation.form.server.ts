import { parseId } from '@beterschap/core/ids'

export interface InvitationForm {
  act: 'send' | 'revoke'
  employeeId: string
  key: string
}

/** The hidden fields of a row. They are ours: whoever sends others is told that there is no such page. */
export function parseInvitationForm({ act, employee, key }: Record<string, string>): InvitationForm {
  const employeeId = parseId(employee)
  const formKey = parseId(key)
  if ((act !== 'send' && act !== 'revoke') || !employeeId || !formKey) throw new Response(null, { status: 404 })
  return { act, employeeId, key: formKey }
}
