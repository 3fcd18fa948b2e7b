import LogOut from 'lucide-react/icons/log-out'
import type { ReactNode } from 'react'
import { Icon } from '../native/icon.tsx'
import { type Language, LanguageSwitch } from '../native/language-switch.tsx'
import type { NavItem } from '../native/page-header.tsx'

export type ConsoleHeaderProps = {
  name: string
  homeHref: string
  navigation?: { label: string; items: readonly NavItem[] } | undefined
  /** For whom, and as what: always told, and the way to another when there is one (UX-M18). */
  place?:
    | { label: string; placeName: string; role: string; change?: { href: string; label: string } | undefined }
    | undefined
  languages: { label: string; items: readonly Language[] }
  /** A POST form, because signing out changes something; `hidden` carries the form token. */
  signOut?: { action: string; label: string; hidden?: ReactNode } | undefined
}

/** Where one is, what one can do there, and the way out. */
export function ConsoleHeader({ name, homeHref, navigation, place, languages, signOut }: ConsoleHeaderProps) {
  return (
    <header className="console-header">
      <div className="wrap">
        <a className="console-name" href={homeHref}>
          {name}
        </a>
        <div className="console-nav">
          {navigation && (
            <nav aria-label={navigation.label}>
              <ul>
                {navigation.items.map((item) => (
                  <li key={item.href}>
                    <a href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
                      {item.label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
        <div className="console-tools">
          <LanguageSwitch label={languages.label} languages={languages.items} />
          {signOut && (
            <form method="post" action={signOut.action}>
              {signOut.hidden}
              <button type="submit">
                <Icon of={LogOut} />
                {signOut.label}
              </button>
            </form>
          )}
        </div>
      </div>
      {place && (
        <section className="console-place" aria-label={place.label}>
          <div className="wrap">
            <p>
              <strong>{place.placeName}</strong>
              <span className="soft">{place.role}</span>
            </p>
            {place.change && <a href={place.change.href}>{place.change.label}</a>}
          </div>
        </section>
      )}
    </header>
  )
}
