import type { Cookies } from '@beterschap/web/cookies'
import type { ConsoleParts } from '../server/compose.server.ts'

/** What the server hands to every loader and action; a fresh object per request. */
export interface ConsoleContext {
  parts: ConsoleParts
  /** Host without a port, and origin, from configuration: codes by SMS and key ceremonies use them, never a header. */
  host: string
  origin: string
  cookies: Cookies
  nonce: string
  requestId: string
  /** File names of stylesheet and modules, by their plain name. */
  assets: Record<string, string>
  /** Keyed hash of the network that the request came from. */
  source: string
  /** Set when a form was refused: the title then starts with "Fout: " (UX-F2). */
  failed: boolean
  /** What one request looks up once, whoever asks for it. */
  memo: Map<string, Promise<unknown>>
}

declare module '@remix-run/node' {
  interface AppLoadContext extends ConsoleContext {}
  interface Future {
    v3_singleFetch: true
  }
}
