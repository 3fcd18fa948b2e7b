import { useRouteLoaderData } from '@remix-run/react'
import type { loader as rootLoader } from './root.tsx'

/** One of the small modules, on a page that has something for it to do. */
export function PageScript({ name }: { name: 'security-key.js' | 'one-time-code.js' }) {
  const root = useRouteLoaderData<typeof rootLoader>('root')
  return root ? <script type="module" src={root.assets[name]} nonce={root.nonce} /> : null
}
