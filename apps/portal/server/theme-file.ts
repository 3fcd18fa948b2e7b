import { contentName } from '@beterschap/crypto/tokens'
import type { Portal } from '@beterschap/db/portals/portal-directory'
import { themeCss } from '@beterschap/ui/theme'

const made = new Map<string, { path: string; css: string }>()

/** The employer's colours as custom properties, under a name that changes with them (UX-M17). */
export function themeOf({ slug, branding }: Portal): { path: string; css: string } {
  const key = `${slug} ${branding.primary} ${branding.secondary ?? ''}`
  const known = made.get(key)
  if (known) return known
  if (made.size > 5000) made.clear()
  const css = themeCss({ primary: branding.primary, ...(branding.secondary ? { secondary: branding.secondary } : {}) })
  const theme = { css, path: `/theme/${slug}.${contentName(css, 12)}.css` }
  made.set(key, theme)
  return theme
}

export function themeFile(portal: Portal | null, pathname: string): Response | null {
  const theme = portal && themeOf(portal)
  if (theme?.path !== pathname) return null
  return new Response(theme.css, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
