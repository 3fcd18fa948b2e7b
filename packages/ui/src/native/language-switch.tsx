export type Language = { locale: string; name: string; href: string; isCurrent: boolean }

/** Plain links with each language's own name, no flags (UX-G2). */
export function LanguageSwitch({ label, languages }: { label: string; languages: readonly Language[] }) {
  return (
    <nav aria-label={label}>
      <ul className="languages">
        {languages.map(({ locale, name, href, isCurrent }) => (
          <li key={locale} className={isCurrent ? 'is-current' : undefined} lang={locale}>
            {isCurrent ? (
              <span aria-current="true">{name}</span>
            ) : (
              <a href={href} hrefLang={locale}>
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
