import { usePage } from '../texts.ts'

/** The module of key ceremonies, only on the pages that hold one. */
export function KeyModule() {
  const { assets, nonce } = usePage()
  return <script type="module" src={assets['security-key.js']} nonce={nonce} />
}
