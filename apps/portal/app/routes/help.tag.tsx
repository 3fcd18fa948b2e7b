import { BackLink } from '@beterschap/ui/native/back-link'
import { LinkList } from '@beterschap/ui/native/link-list'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { articlesWithTag, tagSlug } from '../help/find-articles.ts'
import { HelpStatus } from '../help/help-status.tsx'
import { openHelp } from '../help/open-help.server.ts'
import { pageTitle, useTexts } from '../texts.ts'

export const meta = pageTitle('help.tagTitle')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { api, articles } = await openHelp(request, context)
  const found = articlesWithTag(articles, params.tag ?? '')
  const tag = found.flatMap(({ tags }) => tags).find((known) => tagSlug(known) === params.tag)
  if (!tag) throw new Response(null, { status: 404 })
  const { open } = await api.help.status()
  return { open, tag, links: found.map(({ slug, title }) => ({ href: `/help/${slug}`, label: title })) }
}

/** S-008: each tag has a page that lists its articles. */
export default function Page() {
  const { t } = useTexts()
  const { open, tag, links } = useLoaderData<typeof loader>()
  return (
    <>
      <HelpStatus open={open} />
      <BackLink href="/help" label={t('help.backToHelp')} />
      <h1>{t('help.tagHeading', { tag })}</h1>
      <LinkList links={links} />
    </>
  )
}
