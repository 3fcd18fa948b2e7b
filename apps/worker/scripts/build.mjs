// Bundles our own packages into one file; what comes from npm stays in node_modules.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

await build({
  entryPoints: [at('src/worker.ts')],
  outdir: at('build'),
  // What is imported when it is needed becomes a file of its own, so that the start does not pay for it.
  splitting: true,
  chunkNames: '[name]',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
  plugins: [
    {
      name: 'workspace-only',
      setup(options) {
        options.onResolve({ filter: /^[^./]/ }, ({ kind, path }) =>
          kind === 'entry-point' || path.startsWith('@beterschap/') ? undefined : { path, external: true },
        )
      },
    },
  ],
})
