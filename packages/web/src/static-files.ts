import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
}

interface StaticFile {
  body: Buffer
  packed: Buffer | null
  type: string
}

/**
 * Files with a hash in their name, read once and kept, compressed once. Only files that were there at the start are
 * served: there is no path from a URL to the disk (SEC-U6).
 */
export function staticFiles(
  folder: string,
  prefix: string,
): (pathname: string, acceptEncoding: string) => Response | null {
  const files = new Map<string, StaticFile>()
  const walk = (dir: string): void => {
    for (const name of readdirSync(dir)) {
      const path = join(dir, name)
      const type = types[extname(name)]
      if (statSync(path).isDirectory()) walk(path)
      else if (type) {
        const body = readFileSync(path)
        files.set(`${prefix}${relative(folder, path).split('\\').join('/')}`, {
          body,
          type,
          packed: type.startsWith('font/') || type === 'image/png' ? null : brotliCompressSync(body),
        })
      }
    }
  }
  walk(folder)
  return (pathname, acceptEncoding) => {
    const file = files.get(pathname)
    if (!file) return null
    const packed = /\bbr\b/.test(acceptEncoding) ? file.packed : null
    const body = new Uint8Array(packed ?? file.body)
    return new Response(body, {
      headers: {
        'content-type': file.type,
        'content-length': String(body.length),
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        ...(packed ? { 'content-encoding': 'br' } : {}),
      },
    })
  }
}
