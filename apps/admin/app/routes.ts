import { index, type RouteConfig, route } from '@remix-run/route-config'

export default [
  index('routes/home.tsx'),
  route('inloggen', 'routes/sign-in.tsx'),
  route('uitloggen', 'routes/sign-out.ts'),
  route('tweefactor', 'routes/second-factor.tsx'),
  route('tweefactor/kiezen', 'routes/second-factor.choose.tsx'),
  route('tweefactor/app', 'routes/second-factor.app.tsx'),
  route('tweefactor/sleutel', 'routes/second-factor.key.tsx'),
  route('tweefactor/afronden', 'routes/second-factor.finish.tsx'),
  route('tweefactor/herstelcode', 'routes/second-factor.backup-code.tsx'),
  route('werkgever/:slug/medewerkers', 'routes/employees.tsx'),
  route('*', 'routes/not-found.ts'),
] satisfies RouteConfig
