import { ContactCard, Contacts } from '@beterschap/ui/native/contact-card'
import { ContactPhone } from '../contact-phone.tsx'
import { phoneNumber } from '../phone-number.ts'
import { useTexts } from '../texts.ts'

interface Person {
  name: string
  phone: string | null
  email: string | null
  providerName?: string | null | undefined
}

interface WhomToCallProps {
  contacts: { manager: Person | null; caseworker: Person | null }
  shows: { manager: boolean; caseworker: boolean }
}

/** The third answer: manager and case manager, each number a tap away (S-062, S-063); never an empty card (S-116). */
export function WhomToCall({ contacts: { manager, caseworker }, shows }: WhomToCallProps) {
  const { t } = useTexts()
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{t('dashboard.contacts')}</h2>
      {(manager || caseworker) && (
        <Contacts>
          {manager && <PersonCard person={manager} label={t('dashboard.manager')} />}
          {caseworker && <PersonCard person={caseworker} label={labelOf(caseworker)} />}
        </Contacts>
      )}
      {shows.manager && !manager && <p>{t('dashboard.noManager')}</p>}
      {shows.caseworker && !caseworker && <p>{t('dashboard.noCaseworker')}</p>}
      {!shows.manager && !shows.caseworker && <p>{t('dashboard.noContacts')}</p>}
      {!manager && <ContactPhone people={[caseworker]} />}
    </section>
  )

  function labelOf({ providerName }: Person): string {
    return providerName ? t('dashboard.caseworkerOf', { providerName }) : t('dashboard.caseworker')
  }
}

function PersonCard({ person, label }: { person: Person; label: string }) {
  const { t } = useTexts()
  return (
    <ContactCard
      label={label}
      name={person.name}
      callLabel={t('dashboard.call', { name: person.name })}
      emailLabel={t('dashboard.email', { name: person.name })}
      {...(person.phone ? { phone: phoneNumber(person.phone) } : {})}
      {...(person.email ? { email: person.email } : {})}
    >
      {!person.phone && <p className="soft">{t('dashboard.noPhone')}</p>}
    </ContactCard>
  )
}
