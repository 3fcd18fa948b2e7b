/**
 * Whether a request that changes something comes from our own pages (SEC-W1). Browsers tell by Sec-Fetch-Site and
 * Origin; a client that sends neither must still hold the form token, which only a page of ours gives.
 */
export function isForeignOrigin(headers: Headers, ownOrigin: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return true
  const origin = headers.get('origin')
  // "null" is what a browser sends from a sandboxed page, and after our own no-referrer policy on a form post.
  if (origin === 'null') return site !== 'same-origin'
  return origin !== null && origin !== ownOrigin
}

export const changesSomething = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method)
