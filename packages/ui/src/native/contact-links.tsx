import Mail from 'lucide-react/icons/mail'
import Phone from 'lucide-react/icons/phone'
import { Icon } from './icon.tsx'

/** `tel` is the international number that is dialled, `display` how people write it. */
export type PhoneNumber = { display: string; tel: string }

export type ContactLinksProps = {
  phone?: PhoneNumber | undefined
  email?: string | undefined
  /** Spoken before the number or address, for who hears the link without its surroundings. */
  callLabel?: string | undefined
  emailLabel?: string | undefined
}

/** A number to tap (S-063) and an address to write to. */
export function ContactLinks({ phone, email, callLabel, emailLabel }: ContactLinksProps) {
  return (
    <>
      {phone && (
        <a href={`tel:${phone.tel}`}>
          <Icon of={Phone} />
          <span>
            {callLabel && <span className="hidden-visually">{callLabel} </span>}
            <bdi dir="ltr">{phone.display}</bdi>
          </span>
        </a>
      )}
      {email && (
        <a href={`mailto:${email}`}>
          <Icon of={Mail} />
          <span>
            {emailLabel && <span className="hidden-visually">{emailLabel} </span>}
            <bdi dir="ltr">{email}</bdi>
          </span>
        </a>
      )}
    </>
  )
}
