import type { Portal, PortalDirectory } from '@beterschap/db/portals/portal-directory'
import type { PortalEnv } from './env.ts'

export interface Place {
  /** Null on the base host itself, which only shows which portals there are. */
  portal: Portal | null
  /** Canonical, from configuration: links and the last line of a code by SMS use it, never a header. */
  origin: string
  host: string
}

/** Which portal a request is for. The Host header picks among those that exist and decides nothing else (SEC-W4). */
export async function placeOf(env: PortalEnv, portals: PortalDirectory, hostHeader: string): Promise<Place | null> {
  const asked = hostHeader.toLowerCase()
  const at = (portal: Portal | null, host: string): Place => ({
    portal,
    host: host.split(':')[0] ?? host,
    origin: `${env.PUBLIC_SCHEME}://${host}`,
  })
  const bare = asked.split(':')[0] ?? ''
  const [base = ''] = env.PORTAL_BASE.split(':')
  if (bare === base || bare === 'localhost' || bare === '127.0.0.1') return at(null, env.PORTAL_BASE)
  if (bare.endsWith(`.${base}`)) {
    const slug = bare.slice(0, -base.length - 1)
    const portal = /^[a-z0-9-]{1,60}$/.test(slug) ? await portals.bySlug(slug) : null
    return portal && at(portal, `${slug}.${env.PORTAL_BASE}`)
  }
  const portal = /^[a-z0-9.-]{1,200}$/.test(bare) ? await portals.byCustomHost(bare) : null
  return portal && at(portal, bare)
}
