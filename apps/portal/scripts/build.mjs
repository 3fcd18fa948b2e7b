import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import { build as viteBuild } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
process.chdir(root)
rmSync('build', { recursive: true, force: true })

// Stylesheet and small modules, each under a name that changes with its content.
const assets = {}
const ui = dirname(require.resolve('@beterschap/ui/package.json'))
const bundle = async (entry, options) => {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    ...options,
  })
  const [{ contents }] = outputFiles
  const plain = basename(entry).replace(/\.ts$/, '.js')
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10)
  const name = plain.replace(/\.(\w+)$/, `.${hash}.$1`)
  mkdirSync('build/assets', { recursive: true })
  writeFileSync(join('build/assets', name), contents)
  assets[plain] = `/assets/${name}`
}
await bundle(join(ui, 'src/styles/portal.css'), {
  external: ['/assets/*'],
  target: ['safari14', 'chrome90', 'firefox90'],
})
for (const module of ['enhance', 'security-key', 'one-time-code'])
  await bundle(`client/${module}.ts`, { format: 'esm', target: 'es2020' })
const icon = readFileSync('client/icon.svg')
assets['icon.svg'] = `/assets/icon.${createHash('sha256').update(icon).digest('hex').slice(0, 10)}.svg`
writeFileSync(join('build', assets['icon.svg']), icon)
const fonts = join(dirname(require.resolve('@fontsource-variable/atkinson-hyperlegible-next/package.json')), 'files')
mkdirSync('build/assets/fonts', { recursive: true })
for (const part of ['latin', 'latin-ext']) {
  const file = `atkinson-hyperlegible-next-${part}-wght-normal.woff2`
  cpSync(join(fonts, file), join('build/assets/fonts', file))
}

// The help centre reads its articles from beside the server.
for (const locale of ['nl', 'en'])
  cpSync(join(root, '../../docs/manual', locale), join('build/manual', locale), { recursive: true })

// Routes by Remix, the server around them by esbuild: only our own packages are inlined.
await viteBuild({ logLevel: 'warn' })
await viteBuild({ logLevel: 'warn', build: { ssr: true } })
await esbuild.build({
  absWorkingDir: root,
  entryPoints: { server: 'server/server.ts' },
  outdir: 'build',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  logLevel: 'warning',
  plugins: [
    {
      name: 'workspace-only',
      setup({ onResolve }) {
        onResolve({ filter: /^[^./]/ }, ({ kind, path }) =>
          kind === 'entry-point' || path.startsWith('@beterschap/') ? undefined : { path, external: true },
        )
      },
    },
  ],
})
writeFileSync('build/assets.json', JSON.stringify(assets))
