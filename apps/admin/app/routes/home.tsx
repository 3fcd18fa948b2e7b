import { PlaceList } from '@beterschap/ui/console/place-list'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { employeesPath } from '../paths.ts'
import { openSignedIn } from '../request.server.ts'
import { pageTitle, useTexts } from '../texts.ts'

export const meta = pageTitle('home.title')

/** Somebody with one employer and one role has nothing to choose. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session } = await openSignedIn(request, context)
  const { places } = session.facts
  const [only] = places
  if (only && places.length === 1 && only.roles.length === 1) throw redirect(employeesPath(only.slug), 303)
  return places.map(({ slug, name, roles }) => ({ slug, name, roles }))
}

export default function Home() {
  const places = useLoaderData<typeof loader>()
  const { t } = useTexts()
  return (
    <>
      <h1>{t('home.title')}</h1>
      <p>{t('home.text')}</p>
      <PlaceList
        places={places.map(({ slug, name, roles }) => ({
          key: slug,
          name,
          links: roles.map((role) => ({
            href: employeesPath(slug, { role }),
            label: t('home.as', { role: t(`role.${role}`).toLowerCase() }),
          })),
        }))}
      />
    </>
  )
}
