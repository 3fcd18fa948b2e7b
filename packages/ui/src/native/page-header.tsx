import LogOut from 'lucide-react/icons/log-out'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { type Language, LanguageSwitch } from './language-switch.tsx'

export type NavItem = { href: string; label: string; isCurrent?: boolean }

export type PageHeaderProps = {
  /** The employer, or the product where no employer is known. */
  name: string
  homeHref: string
  logo?: { src: string; width: number; height: number } | undefined
  navigation?: { label: string; items: readonly NavItem[] } | undefined
  languages?: { label: string; items: readonly Language[] } | undefined
  /** A POST form, because signing out changes something; `hidden` carries the form token. */
  signOut?: { action: string; label: string; hidden?: ReactNode } | undefined
  children?: ReactNode
}

/** Name, tools and navigation; no more than the reader can use now. */
export function PageHeader({ name, homeHref, logo, navigation, languages, signOut, children }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div className="wrap">
        <div className="header-top">
          <a className={logo ? 'home-link has-logo' : 'home-link'} href={homeHref}>
            {logo && (
              <span className="logo">
                <img src={logo.src} width={logo.width} height={logo.height} alt="" />
              </span>
            )}
            <span className="home-name">{name}</span>
          </a>
          <div className="header-tools">
            {children}
            {languages && <LanguageSwitch label={languages.label} languages={languages.items} />}
            {signOut && (
              <form method="post" action={signOut.action}>
                {signOut.hidden}
                <button type="submit" className="text-button">
                  <Icon of={LogOut} />
                  {signOut.label}
                </button>
              </form>
            )}
          </div>
        </div>
        {navigation && <Navigation {...navigation} />}
      </div>
    </header>
  )
}

function Navigation({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav aria-label={label}>
      <ul className="nav-list">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
