export type ListedLink = { href: string; label: string; detail?: string | undefined }

export function LinkList({ links, label }: { links: readonly ListedLink[]; label?: string }) {
  return (
    <ul className="link-list" aria-label={label}>
      {links.map(({ href, label: text, detail }) => (
        <li key={href}>
          <a href={href}>{text}</a>
          {detail && <p>{detail}</p>}
        </li>
      ))}
    </ul>
  )
}
