import { ContactLinks } from '@beterschap/ui/native/contact-links'
import { useRouteLoaderData } from '@remix-run/react'
import { phoneNumber } from './phone-number.ts'
import type { loader as rootLoader } from './root.tsx'
import { useTexts } from './texts.ts'

interface Reachable {
  name: string
  phone: string | null
}

/** Whom to call: the first person with a number, else the employer, else a sentence (S-116, UX-J5). */
export function ContactPhone({ people }: { people: readonly (Reachable | null)[] }) {
  const { t } = useTexts()
  const help = useRouteLoaderData<typeof rootLoader>('root')?.help
  const person = people.find((found) => found?.phone)
  const phone = person?.phone ?? help?.phone
  if (!phone) return <p>{t('dashboard.askEmployer')}</p>
  return (
    <p>
      {person ? t('sickReport.callText', { name: person.name }) : t('dashboard.callEmployer')}{' '}
      <ContactLinks phone={phoneNumber(phone)} />
    </p>
  )
}
