export type Place = { key: string; name: string; links: readonly { href: string; label: string }[] }

/** Organisations, each with the roles in which one can go on there. */
export function PlaceList({ places }: { places: readonly Place[] }) {
  return (
    <ul className="place-list">
      {places.map(({ key, name, links }) => (
        <li key={key}>
          <h2>{name}</h2>
          <p>
            {links.map(({ href, label }) => (
              <a key={href} href={href}>
                {label}
              </a>
            ))}
          </p>
        </li>
      ))}
    </ul>
  )
}
