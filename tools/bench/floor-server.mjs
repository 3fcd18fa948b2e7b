// Floor B: node:http, renderToString and pg, the same session check, the same dossier of 50 items, nothing else.
import { createHash, createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { brotliCompressSync, constants } from 'node:zlib'
import pg from 'pg'
import { createElement as h } from 'react'
import { renderToString } from 'react-dom/server'

const { APP_DATABASE_URL, AUTH_DATABASE_URL, CONTEXT_KEY, FLOOR_EMPLOYER, FLOOR_EMPLOYEE, FLOOR_TOKEN, FLOOR_PORT } =
  process.env
const auth = new pg.Pool({ connectionString: AUTH_DATABASE_URL, max: 10 })
const app = new pg.Pool({ connectionString: APP_DATABASE_URL, max: 10 })
const sign = () => {
  const claims = `${FLOOR_EMPLOYER}.-.bench.${Math.floor(Date.now() / 1000) + 60}`
  return `${claims}.${createHmac('sha256', Buffer.from(CONTEXT_KEY, 'hex')).update(claims).digest('hex')}`
}
const hash = createHash('sha256').update(FLOOR_TOKEN).digest()

createServer(async (_request, response) => {
  const session = await auth.query({
    name: 's',
    text: 'select auth.open_request($1, $2, $3, true) as facts',
    values: [hash, sign(), 'portal'],
  })
  const { rows } = await app.query({
    name: 'd',
    text: 'select portal_dashboard($1, $2, 50) as view',
    values: [sign(), FLOOR_EMPLOYEE],
  })
  const { cases, contacts } = rows[0].view
  const items = cases
    .flatMap((one) => one.entries)
    .map((entry) =>
      h(
        'li',
        { key: entry.id },
        h('p', null, entry.day),
        h('h3', null, entry.title),
        h('p', null, entry.authorName),
        h('p', null, entry.body),
      ),
    )
  const html = `<!DOCTYPE html>${renderToString(h('html', null, h('head', null, h('title', null, 'Dashboard')), h('body', null, h('h1', null, session.rows[0].facts.identity.email), h('p', null, contacts.manager?.name), h('ol', null, items))))}`
  const body = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'br',
    'content-length': body.length,
    'cache-control': 'no-store',
  })
  response.end(body)
}).listen(Number(FLOOR_PORT), '127.0.0.1')
