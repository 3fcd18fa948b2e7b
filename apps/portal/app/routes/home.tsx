import { LinkList } from '@beterschap/ui/native/link-list'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, useTexts } from '../texts.ts'
import { openVisit } from '../visit.server.ts'

export const meta = pageTitle('shell.portalsTitle')

/** S-007: the address of a portal works as a bookmark. The base host shows which portals there are. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { env, portals } = context.parts
  if (!context.place.portal) {
    const all = await portals.all()
    return all.map(({ slug, name }) => ({ href: `${env.PUBLIC_SCHEME}://${slug}.${env.PORTAL_BASE}/`, label: name }))
  }
  const { session } = await openVisit(request, context)
  if (session?.standing.level === 'full') throw redirect('/dashboard', 303)
  throw redirect(session ? '/tweefactor' : '/inloggen', 303)
}

export default function Page() {
  const { t } = useTexts()
  const links = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('shell.portalsTitle')}</h1>
      <p>{t('shell.portalsText')}</p>
      <LinkList links={links} />
    </>
  )
}
