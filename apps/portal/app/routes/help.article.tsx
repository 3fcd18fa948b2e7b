import { dayWithoutWeekday } from '@beterschap/i18n/dates'
import { portalTexts } from '@beterschap/i18n/portal-texts'
import { BackLink } from '@beterschap/ui/native/back-link'
import { TagList } from '@beterschap/ui/native/tag-list'
import { Vote } from '@beterschap/ui/native/vote'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answer, readForm } from '../forms.server.ts'
import { ArticleBody } from '../help/article-body.tsx'
import { tagSlug } from '../help/find-articles.ts'
import { HelpStatus } from '../help/help-status.tsx'
import { openHelp } from '../help/open-help.server.ts'
import { useTexts } from '../texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.article.title} – ${data.product}` : '' },
]

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { api, articles, locale, token } = await openHelp(request, context)
  const article = articles.find(({ slug }) => slug === params.slug)
  if (!article) throw new Response(null, { status: 404 })
  const [{ open }, votes] = await Promise.all([api.help.status(), api.help.votes({ slug: article.slug })])
  const product = context.place.portal?.name ?? portalTexts(locale)('shell.product')
  return { open, votes, article, token, product }
}

/** `Ik ook!`: counts once per person, or per browser for who is not signed in (S-010). */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request, context, {})
  const { api, articles } = await openHelp(request, context)
  const slug = params.slug ?? ''
  if (!articles.some((article) => article.slug === slug)) throw new Response(null, { status: 404 })
  if (form.ok) await answer(api.help.vote({ slug }))
  // An old page has an old token: the visitor sees the number as it is, with a fresh button.
  return redirect(`/help/${slug}#vote`, 303)
}

export default function Page() {
  const { t, locale } = useTexts()
  const { open, votes, article, token } = useLoaderData<typeof loader>()
  return (
    <>
      <HelpStatus open={open} />
      <BackLink href="/help" label={t('help.backToHelp')} />
      <article className="article">
        <h1>{article.title}</h1>
        <p className="article-meta">{t('help.updated', { day: dayWithoutWeekday(locale, article.updated) })}</p>
        <ArticleBody text={article.body} />
      </article>
      <Vote
        sentence={t('help.useful', { count: votes.count })}
        buttonLabel={t('help.vote')}
        action={`/help/${article.slug}`}
        hidden={<input type="hidden" name="token" value={token} />}
        thanks={votes.hasVoted ? t('help.voted') : undefined}
      />
      <TagList
        label={t('help.tags')}
        tags={article.tags.map((tag) => ({ label: tag, href: `/help/trefwoord/${tagSlug(tag)}` }))}
      />
    </>
  )
}
