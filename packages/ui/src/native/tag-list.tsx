export type Tag = { label: string; href: string; isCurrent?: boolean }

export function TagList({ label, tags }: { label: string; tags: readonly Tag[] }) {
  return (
    <ul className="tag-list" aria-label={label}>
      {tags.map((tag) => (
        <li key={tag.href}>
          <a href={tag.href} rel="tag" aria-current={tag.isCurrent ? 'page' : undefined}>
            {tag.label}
          </a>
        </li>
      ))}
    </ul>
  )
}
