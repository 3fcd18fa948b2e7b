// Which room may import which. Each rule is tried against a planted violation in tools/check/boundaries.test.ts.

const tests = '\\.(test|spec)\\.tsx?$|/e2e/|/__'
const npm = (...names) => names.map((name) => `(^|/)node_modules/${name}/|^${name}(/|$)`).join('|')
const room = (...names) => `^packages/(${names.join('|')})/`
const source = (name) => ({ path: `^packages/${name}/src/`, pathNot: tests })
const compositionRoot = '/compose(\\.server)?\\.tsx?$'
// Law and counting: pure rules without a use case of their own, which every feature may ask.
const rules = '^packages/core/src/(absence|calendar|law|privacy|retention|settings)/'
const valueOnly = { dependencyTypesNot: ['type-only'] }

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one thing, or a third is missing.',
      severity: 'error',
      from: { pathNot: '/generated/' },
      to: { circular: true },
    },
    {
      name: 'core-is-pure',
      comment: 'The domain computes: no IO, no Node, no React, no other package.',
      severity: 'error',
      from: source('core'),
      to: { pathNot: ['^packages/core/src/', npm('zod', 'temporal-polyfill', 'temporal-spec')] },
    },
    {
      name: 'db-implements-core',
      comment: 'Stores implement ports of core; they know neither transport, screens nor queues.',
      severity: 'error',
      from: source('db'),
      to: { path: [room('api', 'ui', 'jobs', 'i18n'), '^apps/'] },
    },
    {
      name: 'only-db-speaks-prisma',
      comment: 'One package opens transactions, so that one place sets the tenant.',
      severity: 'error',
      from: { path: '^(apps|packages|tools)/', pathNot: '^packages/db/' },
      to: { path: [npm('@prisma/[^/]+', 'prisma'), '^packages/db/src/generated/'] },
    },
    {
      name: 'only-jobs-speaks-bullmq',
      comment: 'The queue stands behind the catalogue of jobs. Set-up makes its tables.',
      severity: 'error',
      from: { path: '^(apps|packages|tools)/', pathNot: ['^packages/jobs/', '^apps/worker/', '^tools/database/'] },
      to: { path: npm('bullmq') },
    },
    {
      name: 'jobs-knows-no-stores',
      comment: 'The relay gets its store as a port.',
      severity: 'error',
      from: source('jobs'),
      to: { path: [room('db', 'api', 'ui'), '^apps/'] },
    },
    {
      name: 'i18n-knows-types-only',
      comment: 'Texts are complete by the types of core, and run without it.',
      severity: 'error',
      from: source('i18n'),
      to: { path: '^(packages/(?!i18n/)|apps/)', ...valueOnly },
    },
    {
      name: 'api-is-transport',
      comment: 'Procedures get their stores in ctx.',
      severity: 'error',
      from: source('api'),
      to: { path: [room('db', 'ui', 'jobs'), '^apps/'] },
    },
    {
      name: 'ui-is-dumb',
      comment: 'It could ship in another product.',
      severity: 'error',
      from: source('ui'),
      to: { path: ['^packages/(?!ui/)', '^apps/'] },
    },
    {
      name: 'only-composition-roots-touch-db',
      comment: 'Stores and queues are built in one file per app and handed on. Types may be named anywhere.',
      severity: 'error',
      from: { path: '^apps/', pathNot: [compositionRoot, tests] },
      to: { path: room('db', 'jobs'), ...valueOnly },
    },
    {
      name: 'packages-never-import-apps',
      comment: 'Apps stand on packages, never the other way round.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-are-islands',
      comment: 'What two apps share is a package.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'grants-are-minted-in-policies',
      comment: 'Only *.policy.ts may call decide; everybody else names the type.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: ['\\.policy\\.ts$', '^packages/testing/', tests] },
      to: { path: '^packages/core/src/grant\\.ts$', ...valueOnly },
    },
    {
      name: 'system-grants-are-for-the-worker',
      comment: 'A grant without a person exists only where no person asks.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: ['^apps/worker/', '^packages/testing/', tests] },
      to: { path: '^packages/core/src/system-grant\\.ts$', ...valueOnly },
    },
    {
      name: 'features-meet-at-their-surface',
      comment:
        'A feature of core reaches another through its ids, events, errors and ports; rules of law know no feature.',
      severity: 'error',
      from: { path: '^packages/core/src/([^/]+)/', pathNot: tests },
      to: {
        path: '^packages/core/src/[^/]+/',
        pathNot: ['^packages/core/src/$1/', rules, '[/.](ids|events|errors|ports)\\.ts$'],
      },
    },
    {
      name: 'portal-ships-light',
      comment: "An ill person's phone gets no validation library and no component framework.",
      severity: 'error',
      from: { path: '^apps/portal/client/', pathNot: tests },
      to: { path: [npm('zod', 'react-aria-components'), '^packages/ui/src/console/'], reachable: true },
    },
    {
      name: 'only-crypto-does-crypto',
      comment: 'One package holds every use of a primitive, so that it can be reviewed whole.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: ['^packages/crypto/', '\\.mjs$', tests] },
      to: { path: ['^(node:)?crypto$', npm('@node-rs/argon2')] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|\\.turbo|test-results)/' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
}
