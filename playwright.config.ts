import { defineConfig, devices } from '@playwright/test'
import { findOrInstallChromium } from './tools/launcher/chromium.mjs'

const executablePath = findOrInstallChromium(console.error)

export default defineConfig({
  testDir: 'apps',
  testMatch: '*/e2e/**/*.spec.ts',
  globalSetup: './tools/check/e2e-stack.ts',
  outputDir: 'test-results',
  // One at a time: the projects share one stack, whose outbox and throttles have one clock.
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  use: {
    browserName: 'chromium',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    video: 'off', // would need a download
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', grepInvert: /@plain/, use: { viewport: { width: 1280, height: 900 } } },
    { name: 'phone', grepInvert: /@plain/, use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } } },
    // A journey without any browser (@plain) runs once. What a script must do (the ceremony of a security key) carries the tag @script; all else works without.
    { name: 'nojs', grepInvert: /@script/, use: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false } },
  ],
})
