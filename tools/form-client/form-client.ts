import { request } from 'node:http'

export interface Page {
  status: number
  url: URL
  html: string
  headers: Record<string, string | string[] | undefined>
  bytes: number
}

export interface Form {
  action: string
  method: string
  fields: Record<string, string>
}

/**
 * A browser without any cleverness: GET, POST of forms as they stand in the page, a cookie jar, redirects. Shows that
 * the portal needs nothing more. Talks to a loopback port under the name of a portal's host.
 */
export class FormClient {
  constructor(
    private readonly port: number,
    private readonly headers: Record<string, string> = {},
    private readonly jar = new Map<string, Map<string, string>>(),
  ) {}

  /** The same browser, sending other headers. */
  sending(headers: Record<string, string>): FormClient {
    return new FormClient(this.port, headers, this.jar)
  }

  get(url: string | URL): Promise<Page> {
    return this.follow(new URL(url), 'GET')
  }

  post(url: string | URL, fields: Record<string, string>): Promise<Page> {
    return this.follow(new URL(url), 'POST', new URLSearchParams(fields).toString())
  }

  /** Fills in the form of a page that has these fields, and sends it. Fields that the form does not have are an error. */
  submit(page: Page, typed: Record<string, string>, pick?: (form: Form) => boolean): Promise<Page> {
    const form = formsIn(page.html).find((found) =>
      pick ? pick(found) : Object.keys(typed).every((name) => name in found.fields),
    )
    if (!form) throw new Error(`No form with ${Object.keys(typed).join(', ')} on ${page.url.pathname} (${page.status})`)
    const target = new URL(form.action || page.url.pathname + page.url.search, page.url)
    return form.method === 'post'
      ? this.post(target, { ...form.fields, ...typed })
      : this.get(`${target}?${new URLSearchParams({ ...form.fields, ...typed })}`)
  }

  cookie(host: string): string {
    return [...(this.jar.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private async follow(url: URL, method: 'GET' | 'POST', body = '', hops = 0): Promise<Page> {
    const page = await this.once(url, method, body)
    const { location } = page.headers
    if (page.status < 300 || page.status >= 400 || typeof location !== 'string') return page
    if (hops === 10) throw new Error(`Redirected ten times, last to ${location}`)
    return this.follow(new URL(location, url), 'GET', '', hops + 1)
  }

  private once(url: URL, method: 'GET' | 'POST', body: string): Promise<Page> {
    const cookies = this.cookie(url.hostname)
    const headers = {
      ...this.headers,
      host: url.host,
      ...(cookies ? { cookie: cookies } : {}),
      ...(method === 'POST'
        ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(body)) }
        : {}),
    }
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: Number(url.port) || this.port, method, path: url.pathname + url.search, headers },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('error', reject)
          answer.on('end', () => {
            this.keep(url.hostname, answer.headers['set-cookie'] ?? [])
            const whole = Buffer.concat(parts)
            resolve({
              status: answer.statusCode ?? 0,
              url,
              html: whole.toString('utf8'),
              headers: answer.headers,
              bytes: whole.length,
            })
          })
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  }

  private keep(host: string, lines: readonly string[]): void {
    const cookies = this.jar.get(host) ?? new Map<string, string>()
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';')
      const at = pair.indexOf('=')
      const isErased = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))
      if (isErased) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    this.jar.set(host, cookies)
  }
}

const attribute = (tag: string, name: string): string | null => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? null : unescapeHtml(value)
}

/** The forms of a page with the values they would send as they stand. */
export function formsIn(html: string): Form[] {
  return [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const [open = ''] = /<form\b[^>]*>/.exec(form) ?? []
    const fields: Record<string, string> = {}
    for (const [tag] of form.matchAll(/<(?:input|textarea|button)\b[^>]*>/g)) {
      const name = attribute(tag, 'name')
      const type = attribute(tag, 'type') ?? (tag.startsWith('<button') ? 'submit' : 'text')
      if (!name || type === 'submit' || type === 'button') continue
      if ((type === 'radio' || type === 'checkbox') && !/\schecked(=|\s|>|\/)/.test(tag)) {
        // An unticked box sends nothing; it is known here all the same, so that a test can tick it.
        if (!(name in fields))
          Object.defineProperty(fields, name, { value: '', enumerable: false, configurable: true, writable: true })
        continue
      }
      delete fields[name]
      fields[name] = attribute(tag, 'value') ?? ''
    }
    return {
      action: attribute(open, 'action') ?? '',
      method: (attribute(open, 'method') ?? 'get').toLowerCase(),
      fields,
    }
  })
}

const unescapeHtml = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** What a reader would read: tags gone, white space folded. */
export const textOf = (html: string): string =>
  unescapeHtml(html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
