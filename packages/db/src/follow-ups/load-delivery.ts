import type { ClaimedNotification, Delivery } from '@beterschap/core/notifications/ports'
import { type EmployerSettings, employerSettings } from '@beterschap/core/settings/employer-settings'
import type { Tx } from '../clients.ts'
import { caseworkersOf, managerOfCase, readerOfItem } from './audience.ts'

interface PlaceRow {
  name: string
  branding: unknown
  notices: unknown
  help: unknown
  slug: string
  customHost: string | null
}

const readSettings = employerSettings.pick({ branding: true, notices: true, help: true })

/** Recipient, employer and portal as they are at this moment; null when the recipient may no longer be told (SEC-M4, M6). */
export async function loadDelivery(tx: Tx, claimed: ClaimedNotification, today: string): Promise<Delivery | null> {
  const [place] = await tx.$queryRaw<PlaceRow[]>`
    select e.name, s.branding, s.notices, s.help, p.slug, p.custom_host as "customHost"
    from employer e join employer_settings s using (employer_id) join portal_address p using (employer_id)
    where e.employer_id = ${claimed.employerId}::uuid`
  if (!place) return null
  const { branding, notices, help } = readSettings.parse({
    branding: place.branding,
    notices: place.notices,
    help: place.help,
  })
  const to = await recipientOf(tx, claimed, notices, today)
  return (
    to && {
      to,
      employer: { name: place.name, branding, help },
      portal: { slug: place.slug, customHost: place.customHost },
    }
  )
}

async function recipientOf(
  tx: Tx,
  claimed: ClaimedNotification,
  notices: EmployerSettings['notices'],
  today: string,
): Promise<Delivery['to'] | null> {
  const { employerId, recipientId, subject, channel, secret } = claimed
  if (claimed.recipientKind === 'identity') {
    if (!secret) return null
    return {
      email: channel === 'email' ? secret.to : null,
      phone: channel === 'sms' ? secret.to : null,
      locale: secret.locale,
    }
  }
  if (claimed.template === 'itemShared') return readerOfItem(tx, employerId, subject.entryId ?? '', recipientId)
  if (claimed.recipientKind === 'employee') {
    if (!notices.manager.includes(channel)) return null
    const manager = await managerOfCase(tx, employerId, subject.caseId ?? '', today)
    return manager?.id === recipientId ? manager : null
  }
  if (!notices.caseworker.includes(channel)) return null
  const caseworkers = await caseworkersOf(tx, employerId, subject.employeeId ?? '', today)
  return caseworkers.find((person) => person.id === recipientId) ?? null
}
