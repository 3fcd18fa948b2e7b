import type { LoaderFunctionArgs } from '@remix-run/node'

/** Addresses that do not exist: the same page for everybody. */
export function loader(_: LoaderFunctionArgs): never {
  throw new Response(null, { status: 404 })
}

export function action(_: LoaderFunctionArgs): never {
  throw new Response(null, { status: 404 })
}

export default function NotFound() {
  return null
}
