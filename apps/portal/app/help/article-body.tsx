import { lexer, type Token, type Tokens } from 'marked'
import { createElement, type ReactNode } from 'react'

/** The id of a heading: small letters, digits and hyphens, as the links of the manual name them. */
const headingId = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')

/** Markdown of our own as elements, one by one; what is not known here is shown as text, never as HTML (SEC-W2). */
export function ArticleBody({ text }: { text: string }) {
  return <>{blocks(lexer(text))}</>
}

const blocks = (tokens: readonly Token[]): ReactNode[] => tokens.map((token, index) => block(token, index))

function block(token: Token, key: number): ReactNode {
  switch (token.type) {
    case 'heading': {
      const { depth, text, tokens } = token as Tokens.Heading
      return createElement(`h${Math.max(2, depth)}`, { key, id: headingId(text) }, inlines(tokens))
    }
    case 'paragraph':
      return <p key={key}>{inlines((token as Tokens.Paragraph).tokens)}</p>
    case 'blockquote':
      return <blockquote key={key}>{blocks((token as Tokens.Blockquote).tokens)}</blockquote>
    case 'list': {
      const { ordered, items } = token as Tokens.List
      // biome-ignore lint/suspicious/noArrayIndexKey: why: a fixed text that is rendered once, on the server
      const children = items.map((item, index) => <li key={index}>{blocks(item.tokens)}</li>)
      return ordered ? <ol key={key}>{children}</ol> : <ul key={key}>{children}</ul>
    }
    case 'table':
      return <ArticleTable key={key} table={token as Tokens.Table} />
    case 'hr':
      return <hr key={key} />
    case 'space':
      return null
    // The text of a list item, without a paragraph around it.
    case 'text':
      return <span key={key}>{inlines((token as Tokens.Text).tokens ?? [token])}</span>
    default:
      return <p key={key}>{token.raw}</p>
  }
}

const inlines = (tokens: readonly Token[]): ReactNode[] => tokens.map((token, index) => inline(token, index))

function inline(token: Token, key: number): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong key={key}>{inlines((token as Tokens.Strong).tokens)}</strong>
    case 'em':
      return <em key={key}>{inlines((token as Tokens.Em).tokens)}</em>
    case 'codespan':
      return <code key={key}>{(token as Tokens.Codespan).text}</code>
    case 'br':
      return <br key={key} />
    case 'link': {
      const { href, tokens } = token as Tokens.Link
      // Our own pages and headings alone; anything else stays plain words.
      return /^[/#][^/\\]/.test(href) ? (
        <a key={key} href={href}>
          {inlines(tokens)}
        </a>
      ) : (
        <span key={key}>{inlines(tokens)}</span>
      )
    }
    case 'escape':
    case 'text':
      return (token as Tokens.Text).text
    default:
      return token.raw
  }
}

/** On a phone its rows stand under each other, each cell with the word of its column. */
function ArticleTable({ table: { header, rows } }: { table: Tokens.Table }) {
  return (
    <table className="data-table">
      <thead>
        <tr>
          {header.map(({ text, tokens }) => (
            <th key={text} scope="col">
              {inlines(tokens)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr key={first?.text}>
            <th scope="row">{inlines(first?.tokens ?? [])}</th>
            {rest.map((cell, index) => (
              <td key={header[index + 1]?.text} data-label={header[index + 1]?.text}>
                {inlines(cell.tokens)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
