import { chosenPlace } from '@beterschap/core/console-facts'
import { consoleTexts } from '@beterschap/i18n/console/console-texts'
import { SkipLink } from '@beterschap/ui/native/skip-link'
import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { formToken } from './forms.server.ts'
import { Frame, type FrameData } from './frame.tsx'
import { openVisit } from './visit.server.ts'

/** What every page shows around its content. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { session, locale } = await openVisit(request, context)
  const url = new URL(request.url)
  const theme = session?.facts.identity.theme ?? context.cookies.get('theme') ?? 'auto'
  const facts = session?.standing.level === 'full' ? session.facts : null
  const chosen = facts && params.slug ? chosenPlace(facts, params.slug, url.searchParams.get('rol')) : null
  return {
    locale,
    failed: context.failed,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    formToken: formToken(context),
    path: url.pathname,
    search: url.search,
    isSigningIn: session !== null,
    place: chosen && { slug: chosen.place.slug, name: chosen.place.name, role: chosen.role },
    canSwitch: (facts?.places.flatMap(({ roles }) => roles).length ?? 0) > 1,
    nonce: context.nonce,
    assets: context.assets,
    reference: context.requestId,
  } satisfies FrameData
}

function Html({
  lang,
  theme,
  head,
  children,
}: {
  lang: string
  theme: string | null
  head: ReactNode
  children: ReactNode
}) {
  return (
    <html lang={lang} dir="ltr" data-theme={theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <Links />
        {head}
      </head>
      <body>{children}</body>
    </html>
  )
}

function Head({ assets, nonce }: Pick<FrameData, 'assets' | 'nonce'>) {
  return (
    <>
      <link
        rel="preload"
        href="/assets/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2"
        as="font"
        type="font/woff2"
        crossOrigin="anonymous"
      />
      <link rel="stylesheet" href={assets['console.css']} />
      <link rel="icon" href={assets['icon.svg']} type="image/svg+xml" />
      <script type="module" src={assets['enhance.js']} nonce={nonce} />
    </>
  )
}

export default function Root() {
  const frame = useLoaderData<typeof loader>()
  return (
    <Html lang={frame.locale} theme={frame.theme} head={<Head {...frame} />}>
      <Frame {...frame}>
        <Outlet />
      </Frame>
    </Html>
  )
}

/** What a page shows when it cannot be shown: what happened and the way on, never internals (SEC-W8). */
export function ErrorBoundary() {
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const frame: FrameData | undefined = useRouteLoaderData<typeof loader>('root')
  const t = consoleTexts(frame?.locale ?? 'nl')
  const [title, text] =
    status === 404 || status === 405
      ? [t('shell.notFoundTitle'), t('shell.notFound')]
      : status === 403
        ? [t('shell.forbiddenTitle'), t('shell.forbidden')]
        : status === 503
          ? [t('shell.busyTitle'), t('shell.busyText')]
          : [t('shell.wrongTitle'), t('shell.wrong', { reference: frame?.reference ?? '-' })]
  const page = (
    <>
      <title>{title}</title>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href="/">{t('shell.toStart')}</a>
      </p>
    </>
  )
  return (
    <Html lang={frame?.locale ?? 'nl'} theme={frame?.theme ?? null} head={frame && <Head {...frame} />}>
      {frame ? (
        <Frame {...frame}>{page}</Frame>
      ) : (
        <>
          <SkipLink label={t('shell.skip')} />
          <main id="main">{page}</main>
        </>
      )}
    </Html>
  )
}
