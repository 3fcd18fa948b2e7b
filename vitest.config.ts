import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'packages/**/*.test.{ts,tsx}',
      'apps/{worker,portal,admin}/**/*.test.{ts,tsx}',
      'tools/**/*.test.ts',
      'docs/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/build/**', '**/e2e/**', '**/generated/**'],
    globalSetup: ['tools/check/test-stack.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: { TZ: 'Europe/Amsterdam', NODE_ENV: 'test' },
  },
})
