/** Names of our cookies, one purpose each. The browser sees them with the `__Host-` prefix over https. */
export type CookieName =
  | 'session'
  | 'signing-in'
  | 'device'
  | 'proof'
  | 'ticket'
  | 'visit'
  | 'draft'
  | 'language'
  | 'theme'

export interface CookieOptions {
  /** Seconds; left out: until the browser closes. 0 erases it. */
  maxAge?: number
  sameSite?: 'Lax' | 'Strict'
}

/**
 * The cookies of one request and what its answer sets. Host-only, HttpOnly, path / (SEC-SE5). Over plain http (the
 * embedded stack, on *.localhost) a Secure cookie would be lost by clients that are no browser, so prefix and flag
 * follow the configured scheme, never a header.
 */
export class Cookies {
  private readonly received: Map<string, string>
  private readonly changed = new Map<string, string>()

  constructor(
    header: string | null,
    private readonly isHttps: boolean,
  ) {
    this.received = new Map(
      (header ?? '').split(';').flatMap((pair) => {
        const at = pair.indexOf('=')
        return at > 0 ? [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const] : []
      }),
    )
  }

  private fullName(name: CookieName): string {
    return `${this.isHttps ? '__Host-' : ''}beterschap-${name}`
  }

  get(name: CookieName): string | null {
    const value = this.received.get(this.fullName(name))
    return value && /^[\w-]{1,200}$/.test(value) ? value : null
  }

  set(name: CookieName, value: string, { maxAge, sameSite = 'Lax' }: CookieOptions = {}): void {
    const fullName = this.fullName(name)
    if (value) this.received.set(fullName, value)
    else this.received.delete(fullName)
    const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`
    this.changed.set(
      fullName,
      `${fullName}=${value}; Path=/; HttpOnly; SameSite=${sameSite}${this.isHttps ? '; Secure' : ''}${age}`,
    )
  }

  erase(name: CookieName): void {
    this.set(name, '', { maxAge: 0 })
  }

  /** Set-Cookie lines of the answer. */
  lines(): string[] {
    return [...this.changed.values()]
  }
}
