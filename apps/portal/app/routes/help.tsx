import { LinkList } from '@beterschap/ui/native/link-list'
import { SearchForm } from '@beterschap/ui/native/search-form'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { bySection, findArticles } from '../help/find-articles.ts'
import { HelpStatus } from '../help/help-status.tsx'
import { openHelp } from '../help/open-help.server.ts'
import { pageTitle, useTexts } from '../texts.ts'

export const meta = pageTitle('help.title')

const QUERY_LENGTH = 100
const asLink = ({ slug, title }: { slug: string; title: string }) => ({ href: `/help/${slug}`, label: title })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { api, articles } = await openHelp(request, context)
  const query = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, QUERY_LENGTH)
  const { open } = await api.help.status()
  return {
    open,
    query,
    found: findArticles(articles, query).map(asLink),
    sections: query ? [] : bySection(articles).map((part) => ({ ...part, articles: part.articles.map(asLink) })),
  }
}

/** S-008: all articles by section, or those that a search finds. */
export default function Page() {
  const { t } = useTexts()
  const { open, query, found, sections } = useLoaderData<typeof loader>()
  return (
    <>
      <HelpStatus open={open} />
      <h1>{t('help.heading')}</h1>
      <SearchForm action="/help" label={t('help.search')} buttonLabel={t('help.searchButton')} defaultValue={query} />
      {query && (
        <>
          <p role="status">
            {found.length ? t('help.found', { count: found.length, query }) : t('help.nothing', { query })}
          </p>
          {found.length ? <LinkList links={found} /> : <p>{t('help.nothingText')}</p>}
          <p>
            <a href="/help">{t('help.allArticles')}</a>
          </p>
        </>
      )}
      {sections.map(({ section, articles }) => (
        <section key={section}>
          <h2>{section}</h2>
          <LinkList links={articles} />
        </section>
      ))}
    </>
  )
}
