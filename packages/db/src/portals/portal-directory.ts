import type { EmployerId } from '@beterschap/core/ids'
import { type EmployerSettings, employerSettings } from '@beterschap/core/settings/employer-settings'
import type { StoreDeps } from '../one-call.ts'
import { inContext } from '../with-employer.ts'

/** An employer's portal as a visitor may see it before signing in. */
export interface Portal {
  employerId: EmployerId
  slug: string
  customHost: string | null
  name: string
  locale: string
  branding: EmployerSettings['branding']
  help: EmployerSettings['help']
  version: number
}

/** How long a change of name or branding may take to show to visitors. Policies are read with every request instead. */
const FRESH_MS = 5000

export interface PortalDirectory {
  bySlug(slug: string): Promise<Portal | null>
  byCustomHost(host: string): Promise<Portal | null>
  all(): Promise<{ slug: string; name: string }[]>
}

export function createPortalDirectory({ db, sign }: StoreDeps): PortalDirectory {
  const kept = new Map<string, { portal: Promise<Portal | null>; until: number }>()

  const load = async (where: { slug: string } | { customHost: string }): Promise<Portal | null> => {
    const address = await db.portalAddress.findUnique({ where })
    if (!address) return null
    const employerId = address.employerId as EmployerId
    return inContext(db, sign, { employerId, identityId: null, role: 'visitor' }, async (tx) => {
      const row = await tx.employer.findUnique({ where: { employerId }, include: { settings: true } })
      if (!row?.settings) return null
      const { branding, help, version } = employerSettings.pick({ branding: true, help: true, version: true }).parse({
        branding: row.settings.branding,
        help: row.settings.help,
        version: row.settings.version,
      })
      return {
        employerId,
        slug: address.slug,
        customHost: address.customHost,
        name: row.name,
        locale: row.locale,
        branding,
        help,
        version,
      }
    })
  }

  const fresh = (key: string, where: { slug: string } | { customHost: string }): Promise<Portal | null> => {
    const known = kept.get(key)
    if (known && known.until > Date.now()) return known.portal
    // Names that are asked for come from Host headers: a bound keeps strangers from filling the memory.
    if (kept.size > 5000) kept.clear()
    const portal = load(where)
    kept.set(key, { portal, until: Date.now() + FRESH_MS })
    portal.catch(() => kept.delete(key)) // a failed look-up is asked again; the caller gets the error itself
    return portal
  }

  return {
    bySlug: (slug) => fresh(`slug ${slug}`, { slug }),
    byCustomHost: (host) => fresh(`host ${host}`, { customHost: host }),
    all: () => db.portalAddress.findMany({ select: { slug: true, name: true }, orderBy: { name: 'asc' }, take: 100 }),
  }
}
